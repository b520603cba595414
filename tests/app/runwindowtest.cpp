// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/runwindowtest.h"

#include "app/actions.h"
#include "core/run/spec/specfile.h"
#include "views/launch/agentlist.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QTimer>

namespace quayside {

void RunWindowTest::initTestCase()
{
    // Not the test mode of QStandardPaths: the program that is killed must share the same folders.
    for (const char *name : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(name, m_home.path(QLatin1String(name)).toLocal8Bit());
    QCoreApplication::setOrganizationName(QStringLiteral("quayside-test"));
    QCoreApplication::setApplicationName(QString::fromLatin1(metaObject()->className()));
    applyTheme(*qApp, ThemeChoice::Light);
    if (const QString problem = sandboxProblem(); !problem.isEmpty())
        QSKIP(qPrintable(problem));
}

void RunWindowTest::init()
{
    QSettings().clear();
    m_bench = std::make_unique<RunBench>();
    m_application = std::make_unique<Application>();
    m_application->window.resize(1280, 800);
    m_application->window.show();
    QVERIFY(QTest::qWaitForWindowActive(&m_application->window));
}

void RunWindowTest::cleanup()
{
    m_application.reset();
    m_bench.reset();
}

QLineEdit *RunWindowTest::line(const char *accessibleName) const
{
    for (QLineEdit *edit : launchPage()->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == QLatin1String(accessibleName))
            return edit;
    }
    qFatal("there is no field %s", accessibleName);
}

QListWidgetItem *RunWindowTest::agentItem(const QString &name) const
{
    return launchPage()->findChild<AgentList *>()->findItems(name, Qt::MatchExactly).value(0);
}

const QWidget *RunWindowTest::problemLabel(const QString &text) const
{
    for (const QLabel *label : launchPage()->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return label;
    }
    qFatal("nothing says %s", qPrintable(text));
}

QString RunWindowTest::problemsShown() const
{
    QStringList texts;
    for (const QLabel *label : launchPage()->findChildren<QLabel *>()) {
        if (label->isVisible()
            && (label->property("role") == QLatin1String("bad") || label->property("role") == QLatin1String("warn")))
            texts << label->text();
    }
    texts.removeAll(QString());
    return texts.join(QLatin1Char('\n'));
}

void RunWindowTest::fill(const RunSpec &spec)
{
    m_application->window.actions().launch->trigger();
    launchPage()->setSpec(spec);
}

void RunWindowTest::startSpec(const RunSpec &spec)
{
    fill(spec);
    auto *start = child<QPushButton>(launchPage(), "startButton");
    QTRY_VERIFY2_WITH_TIMEOUT(start->isEnabled(), qPrintable(problemsShown()), patience);
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(place(), Place::Queue);
}

int RunWindowTest::countIn(RunState state) const
{
    const RunQueue *queue = queuePage()->current();
    return queue ? static_cast<int>(std::ranges::count(queue->trials(), state, &RunTrial::state)) : 0;
}

QString RunWindowTest::rewardsInTheStore() const
{
    QStringList lines;
    for (const JobKey key : m_application->store.jobs()) {
        for (const TrialPointer &trial : m_application->store.job(key)->trials) {
            const auto reward = primaryReward(trial->rewards);
            lines << QStringLiteral("%1 %2").arg(
                trial->agent.name, reward ? QString::number(reward->value, 'f', 4) : QStringLiteral("none"));
        }
    }
    lines.sort();
    return lines.join(QStringLiteral(", "));
}

void RunWindowTest::killInTheMiddle(const RunSpec &spec) const
{
    const QString file = m_bench->folder().path(QStringLiteral("spec.toml"));
    m_bench->folder().write(QStringLiteral("spec.toml"), writeSpec(spec));
    QProcess runner;
    runner.start(qEnvironmentVariable("QUAYSIDE_RUNNER"),
                 {QStringLiteral("run"), QStringLiteral("-c"), file, QStringLiteral("-q")});
    QVERIFY(runner.waitForStarted());
    QElapsedTimer waited;
    waited.start();
    while (resultsIn(jobFolder(spec)) == 0 && waited.elapsed() < patience)
        QTest::qWait(20);
    runner.kill();
    QVERIFY(runner.waitForFinished());
    QVERIFY(resultsIn(jobFolder(spec)) >= 1 && resultsIn(jobFolder(spec)) < 4);
}

int RunWindowTest::resultsIn(const QString &folder)
{
    int results = 0;
    for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        results += QFile::exists(folder + QLatin1Char('/') + name + QStringLiteral("/result.json")) ? 1 : 0;
    return results;
}

void RunWindowTest::answerNextQuestion(QMessageBox::StandardButton answer)
{
    m_wasAsked = false;
    auto *look = new QTimer(&m_application->window);
    connect(look, &QTimer::timeout, this, [this, look, answer] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *box = qobject_cast<QMessageBox *>(widget);
            if (!box || !box->isVisible())
                continue;
            m_wasAsked = true;
            look->deleteLater();
            box->button(answer)->click();
            return;
        }
    });
    look->start(20);
}

} // namespace quayside
