// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowtest.h"

#include "views/theme/theme.h"
#include "views/trial/trialpage.h"

#include <QApplication>
#include <QStandardPaths>

#include <algorithm>

namespace quayside {

namespace {

bool isIdle(const JobStore &store)
{
    return std::ranges::none_of(store.sources(), [&](SourceId source) { return store.isLoading(source); });
}

} // namespace

bool StrayWindows::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Show && widget && widget->isWindow() && widget->windowType() == Qt::Window
        && !widget->inherits("QMainWindow")) {
        QString name = QString::fromLatin1(widget->metaObject()->className());
        for (const QObject *child : widget->findChildren<QObject *>())
            name += QLatin1Char(' ') + QString::fromLatin1(child->metaObject()->className());
        seen << name;
    }
    return false;
}

void WindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("quayside-test"));
    QCoreApplication::setApplicationName(QFileInfo(QCoreApplication::applicationFilePath()).fileName());
    applyTheme(*qApp, ThemeChoice::Light);
    QVERIFY(!examplesFolder().isEmpty());
}

void WindowTest::init()
{
    qApp->installEventFilter(&m_strays);
    m_application = std::make_unique<Application>();
    m_application->window.resize(1280, 800);
    m_application->window.show();
    m_application->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_application->window));
}

void WindowTest::cleanup()
{
    m_application.reset();
    QVERIFY2(m_strays.seen.isEmpty(), qPrintable(m_strays.seen.join(QLatin1Char('\n'))));
}

JobKey WindowTest::jobNamed(const QString &name) const
{
    const JobStore &store = m_application->store;
    for (const JobKey key : store.jobs()) {
        if (store.job(key)->name == name)
            return key;
    }
    qFatal("no job named %s", qPrintable(name));
}

void WindowTest::openExamples()
{
    m_application->store.open(examplesFolder());
    QTRY_VERIFY(!m_application->store.jobs().empty() && isIdle(m_application->store));
}

void WindowTest::openJob(const QString &name)
{
    openExamples();
    m_application->selection.goToJob(jobNamed(name));
}

void WindowTest::openTrialOf(const QString &job, const QString &agent)
{
    openExamples();
    const JobKey key = jobNamed(job);
    const auto &trials = m_application->store.job(key)->trials;
    const auto found = std::ranges::find(trials, agent, [](const TrialPointer &trial) { return trial->agent.name; });
    QVERIFY(found != trials.end());
    m_application->selection.goToTrial(key, (*found)->name);
    QTRY_VERIFY(!static_cast<TrialPage *>(page(Place::Trial))->isLoading());
}

} // namespace quayside
