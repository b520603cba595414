// SPDX-License-Identifier: GPL-3.0-or-later
// The launch page in the real window: every field, what is said in place, where values come from, dropped and recent
// tasks.
#include "app/actions.h"
#include "core/run/spec/specfile.h"
#include "tests/app/runwindowtest.h"
#include "tests/support/screenshot.h"
#include "views/launch/agentlist.h"
#include "views/widgets/parts/pathlist.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QTableWidget>
#include <QWindow>

using namespace quayside;

namespace {

const QString ledgerTask = QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/tasks/token-ledger-repair");

} // namespace

class TestLaunchForm : public RunWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongNextToTheField()
    {
        RunSpec spec = m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("oracle")});
        spec.artifacts = {{.source = QStringLiteral("relative/path")}};
        fill(spec);
        auto *start = child<QPushButton>(launchPage(), "startButton");
        QTRY_VERIFY(problemsShown().contains(QLatin1String("not an absolute path")));
        QVERIFY(!start->isEnabled());
        const QWidget *field = line("Artifacts");
        const QWidget *problem = problemLabel(QStringLiteral("not an absolute path"));
        // The form is laid out anew once the sentence is shown.
        const auto below = [&] {
            const QPoint bottom = field->mapTo(launchPage(), QPoint(0, field->height()));
            return problem->mapTo(launchPage(), QPoint()).y() - bottom.y();
        };
        QTRY_VERIFY2(below() >= 0 && below() < 30, qPrintable(QString::number(below())));
        line("Artifacts")->setText(QStringLiteral("/app/done"));
        QTRY_VERIFY(start->isEnabled());
        QCOMPARE(problemsShown(), QString());
        line("Job name")->setText(QStringLiteral("../elsewhere"));
        QTRY_VERIFY(problemsShown().contains(QLatin1String("plain folder name")));
        QVERIFY(!start->isEnabled());
    }

    /// A run that no longer compares, by a hand that wanted to scroll.
    void theWheelChangesNoFieldThatIsNotEdited()
    {
        RunSpec spec = m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("oracle")});
        fill(spec);
        int fields = 0;
        const auto turnOver = [&](QWidget *field) {
            QWindow *window = m_application->window.windowHandle();
            const QPoint middle = field->mapTo(&m_application->window, field->rect().center());
            QTest::wheelEvent(window, middle, QPoint(0, -120));
            QTest::wheelEvent(window, middle, QPoint(0, 240));
        };
        for (auto *spin : launchPage()->findChildren<QAbstractSpinBox *>()) {
            if (!spin->isVisible() || spin->visibleRegion().isEmpty())
                continue;
            const QString before = spin->text();
            turnOver(spin);
            QCOMPARE(spin->text(), before);
            QVERIFY(!spin->hasFocus());
            ++fields;
        }
        for (auto *combo : launchPage()->findChildren<QComboBox *>()) {
            if (!combo->isVisible() || combo->visibleRegion().isEmpty())
                continue;
            const QString before = combo->currentText();
            turnOver(combo);
            QCOMPARE(combo->currentText(), before);
            ++fields;
        }
        QVERIFY(fields > 3);
        auto *attempts = launchPage()->findChild<QSpinBox *>();
        attempts->setFocus();
        const int before = attempts->value();
        turnOver(attempts);
        QVERIFY(attempts->value() != before);
    }

    void whatIsSavedHoldsNoSecret()
    {
        RunSpec spec = m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("oracle")});
        spec.timeouts.agent = 3;
        fill(spec);
        auto *table = launchPage()->findChild<QTableWidget *>(QStringLiteral("variableTable"));
        table->setItem(0, 0, new QTableWidgetItem(QStringLiteral("SOME_API_KEY")));
        table->setItem(0, 1, new QTableWidgetItem(QStringLiteral("very-confidential")));
        const QByteArray saved = writeSpec(launchPage()->spec());
        QVERIFY(saved.contains("SOME_API_KEY"));
        QVERIFY(!saved.contains("very-confidential"));
        const auto again = parseSpec(saved, QStringLiteral("saved"));
        QVERIFY(again.has_value());
        QCOMPARE(*again, launchPage()->spec());
        QCOMPARE(again->timeouts.agent, std::optional(3.0));
        fill(*again);
        QCOMPARE(launchPage()->spec(), *again);
    }

    void eachFactorOnATimeLimitHasItsField()
    {
        fill(m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("oracle")}));
        QCOMPARE(launchPage()->spec().timeouts, TimeoutScale());
        const auto field = [&](const char *key) { return child<QDoubleSpinBox>(launchPage(), key); };
        field("timeout_multiplier")->setValue(1.5);
        field("agent_timeout_multiplier")->setValue(2);
        field("verifier_timeout_multiplier")->setValue(3);
        field("environment_build_timeout_multiplier")->setValue(0.5);
        QCOMPARE(launchPage()->spec().timeouts, (TimeoutScale{.all = 1.5, .agent = 2, .verifier = 3, .build = 0.5}));
        field("agent_setup_timeout_multiplier")->setValue(4);
        field("agent_timeout_multiplier")->setValue(0);
        QCOMPARE(launchPage()->spec().timeouts,
                 (TimeoutScale{.all = 1.5, .verifier = 3, .agentSetup = 4, .build = 0.5}));
        QVERIFY(writeSpec(launchPage()->spec()).contains("agent_setup = 4.0"));
        fill({.timeouts = {.all = 2, .build = 7}});
        QCOMPARE(field("environment_build_timeout_multiplier")->value(), 7.0);
        QCOMPARE(field("verifier_timeout_multiplier")->value(), 0.0);
        QCOMPARE(launchPage()->spec().timeouts, (TimeoutScale{.all = 2, .build = 7}));
    }

    void saysWhereEachValueComesFromAndShowsNone()
    {
        qputenv("QUAYSIDE_TEST_FROM_HERE", "value-of-the-environment");
        m_bench->folder().write(QStringLiteral("some.env"), "FROM_FILE=value-of-the-file\n");
        m_bench->agent(QStringLiteral("taker"), "true\n",
                       "env_optional = [\"QUAYSIDE_TEST_FROM_HERE\", \"FROM_FILE\"]");
        RunSpec spec = m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("taker")});
        spec.envFile = m_bench->folder().path(QStringLiteral("some.env"));
        spec.agentVariables = {{QStringLiteral("FROM_FILE"), QStringLiteral("${FROM_FILE}")},
                               {QStringLiteral("A_TOKEN"), QStringLiteral("${A_TOKEN}")},
                               {QStringLiteral("OTHER"), QStringLiteral("${QUAYSIDE_TEST_FROM_HERE}")},
                               {QStringLiteral("REGION"), QStringLiteral("apac")}};
        fill(spec);
        auto *table = child<QTableWidget>(launchPage(), "variableTable");
        const auto sources = [&] {
            QStringList lines;
            for (int row = 0; row < table->rowCount(); ++row)
                lines << table->model()->index(row, 0).data().toString() + QStringLiteral(": ")
                        + table->model()->index(row, 2).data().toString();
            lines.removeAll(QStringLiteral(": ")); // the spare row
            return lines.join(QStringLiteral(", "));
        };
        QTRY_COMPARE(
            sources(),
            QStringLiteral("A_TOKEN: no value, FROM_FILE: env file some.env, OTHER: environment, REGION: typed here"));
        table->item(0, 1)->setText(QStringLiteral("typed-and-confidential"));
        QTRY_VERIFY(sources().startsWith(QLatin1String("A_TOKEN: typed here")));
        auto *taken = child<QLabel>(launchPage(), "takenVariables");
        QTRY_COMPARE(taken->text(), QStringLiteral("taker takes QUAYSIDE_TEST_FROM_HERE: environment"));
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(launchPage(), "startButton")->isEnabled(), patience);
        saveScreenshot(m_application->window, QStringLiteral("launch-variables"));
        // What is painted in the two cells is the same text: dots.
        const auto painted = [&](int row) {
            return table->grab(table->visualItemRect(table->item(row, 1)).translated(table->viewport()->pos()))
                .toImage();
        };
        QCOMPARE(painted(0).size(), painted(1).size());
        table->item(0, 1)->setText(QStringLiteral("another-much-longer-confidential-value"));
        const QImage before = painted(0);
        table->item(0, 1)->setText(QStringLiteral("x"));
        QCOMPARE(painted(0), before);
        QVERIFY(!writeSpec(launchPage()->spec()).contains("confidential"));
        qunsetenv("QUAYSIDE_TEST_FROM_HERE");
    }

    void takesDroppedAndRecentTaskFolders()
    {
        const QString one = m_bench->task(QStringLiteral("one"));
        const QString two = m_bench->task(QStringLiteral("two"));
        startSpec(m_bench->spec({one}, {QStringLiteral("nop")}));
        QTRY_COMPARE_WITH_TIMEOUT(countIn(RunState::Finished), 1, patience);
        fill({.jobsFolder = m_bench->folder().path(QStringLiteral("jobs")), .agents = {QStringLiteral("nop")}});
        auto *tasks = launchPage()->findChild<PathList *>();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(two), QUrl::fromLocalFile(two + QStringLiteral("/task.toml")),
                      QUrl(QStringLiteral("https://example.org/x"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(tasks, &enter) && enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tasks, &drop);
        QCOMPARE(tasks->paths(), QStringList{two});
        QVERIFY(!child<QLabel>(tasks, "dropHint")->isVisible());
        QMenu *offered = child<QPushButton>(tasks, "offeredButton")->menu();
        Q_EMIT offered->aboutToShow();
        QTRY_VERIFY(offered->actions().size() > 3);
        QStringList paths;
        for (const QAction *action : offered->actions())
            paths << action->data().toString();
        paths.removeAll(QString());
        QCOMPARE(paths.first(1), QStringList{one}); // used lately; of the open job as well, but once
        QCOMPARE(paths.mid(1), (QStringList{ledgerTask, QFileInfo(ledgerTask).path() + QStringLiteral("/two-bucket")}));
        const QList<QAction *> actions = offered->actions();
        const auto first = std::ranges::find(actions, one, [](const QAction *action) { return action->data(); });
        (*first)->trigger();
        QCOMPARE(tasks->paths(), QStringList({two, one}));
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(launchPage(), "startButton")->isEnabled(), patience);
        QCOMPARE(child<QLabel>(launchPage(), "matrixSentence")->text().left(1), QStringLiteral("2"));
    }

    void fillsTheFormStartsAndSeesTheRewards()
    {
        m_application->window.actions().launch->trigger();
        QCOMPARE(place(), Place::Launch);
        auto *start = child<QPushButton>(launchPage(), "startButton");
        QVERIFY(!start->isEnabled());
        launchPage()->findChild<PathList *>()->add(ledgerTask);
        QTRY_VERIFY(agentItem(QStringLiteral("token-ledger-agent-v0")));
        for (const char *agent : {"oracle", "nop", "token-ledger-agent", "token-ledger-agent-v0"})
            agentItem(QLatin1String(agent))->setCheckState(Qt::Checked);
        line("Jobs folder")->setText(m_bench->folder().path(QStringLiteral("jobs")));
        line("Job name")->setText(QStringLiteral("ledger"));
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        QVERIFY2(start->text().contains(QLatin1Char('4')), qPrintable(start->text()));
        saveScreenshot(m_application->window, QStringLiteral("launch-filled"));
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(place(), Place::Queue);
        QTRY_VERIFY(queuePage()->current());
        QTRY_VERIFY_WITH_TIMEOUT(m_application->runs.isActive(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->runs.isActive(), patience);
        saveScreenshot(m_application->window, QStringLiteral("queue-done"));
        QTRY_COMPARE_WITH_TIMEOUT(
            rewardsInTheStore(),
            QStringLiteral("nop 0.0000, oracle 1.0000, token-ledger-agent 1.0000, token-ledger-agent-v0 0.7063"),
            patience);
        m_application->window.actions().jobs->trigger();
        auto *jobs =
            m_application->window.pages().page(Place::Jobs)->findChild<QTreeView *>(QStringLiteral("jobsTable"));
        QTRY_COMPARE(jobs->model()->rowCount(), 1);
        QTRY_VERIFY(jobs->model()->index(0, 0).data().toString() == QLatin1String("ledger"));
    }
};

QTEST_MAIN(TestLaunchForm)
#include "tst_launchform.moc"
