// SPDX-License-Identifier: GPL-3.0-or-later
// The page that checks tasks, in the real window: from the launch page, by task and line, with the file beside it.
#include "app/actions.h"
#include "tests/app/windowtest.h"
#include "tests/support/runbench.h"
#include "tests/support/screenshot.h"
#include "views/launch/launchpage.h"
#include "views/lint/lintpage.h"
#include "views/widgets/parts/pathlist.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"
#include "views/widgets/viewers/fileview.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

using namespace quayside;

class TestLintWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void theLaunchPageShowsWhatIsWrongWithItsTasks()
    {
        const RunBench bench;
        const QString one = bench.task(QStringLiteral("one"), {.dockerfile = "FROM any\nRUN pip install \\\n  x\n"});
        const QString two = bench.task(
            QStringLiteral("two"),
            {.toml = "[agent]\ntimeout_sec = 20\n[verifier]\nenvironment_mode = \"separate\"\ntiemout_sec = 9\n"});
        static_cast<LaunchPage *>(page(Place::Launch))->setSpec({.tasks = {one, two}});
        m_application->selection.go({.place = Place::Launch});
        QTest::mouseClick(child<QPushButton>(page(Place::Launch), "checkTasksButton"), Qt::LeftButton);
        QCOMPARE(m_application->selection.location().place, Place::Lint);
        QTRY_COMPARE(
            rows(),
            QStringList({QStringLiteral("one"), QStringLiteral("environment/Dockerfile:2 unpinned-python-dependency"),
                         QStringLiteral("task.toml:3 shared-verifier"), QStringLiteral("two"),
                         QStringLiteral("task.toml:5 unknown-config-field")}));
        saveScreenshot(m_application->window, QStringLiteral("check-tasks"));

        // The first finding is shown at once, another when it is chosen.
        QTRY_COMPARE(text()->caretLine(), 1);
        choose(1, 0);
        QTRY_COMPARE(text()->caretLine(), 4);
        QVERIFY(text()->selectedText().isEmpty());
        QVERIFY(
            child<QLabel>(page(Place::Lint), "lintSentence")->text().contains(QLatin1String("is timeout_sec meant?")));

        bench.folder().write(QStringLiteral("tasks/one/environment/Dockerfile"), "FROM any\n");
        QTest::mouseClick(child<QPushButton>(page(Place::Lint), "checkAgain"), Qt::LeftButton);
        QTRY_VERIFY(!rows().join(QLatin1Char(' ')).contains(QLatin1String("unpinned")));
    }

    void aFolderThatIsGoneIsNamed()
    {
        m_application->window.actions().checkTasks->trigger();
        QCOMPARE(m_application->selection.location().place, Place::Lint);
        auto *file = page(Place::Lint)->findChild<FileView *>();
        QTRY_VERIFY(file->messageText().contains(QLatin1String("Add a task folder")));
        page(Place::Lint)->findChild<PathList *>()->add(QStringLiteral("/none/of/these"));
        QTRY_VERIFY2(file->messageText().contains(QLatin1String("/none/of/these")), qPrintable(file->messageText()));
        QVERIFY(rows().isEmpty());
    }

private:
    template <typename T> static T *child(const QWidget *parent, const char *name)
    {
        T *found = parent->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    QTreeView *view() { return child<QTreeView>(page(Place::Lint), "lintTable"); }
    TextView *text() { return page(Place::Lint)->findChild<FileView *>()->textPane()->view(); }

    void choose(int task, int finding)
    {
        const QAbstractItemModel *model = view()->model();
        view()->setCurrentIndex(model->index(finding, 0, model->index(task, 0)));
    }

    /// The tasks, and what Harbor's rules find in each.
    QStringList rows()
    {
        const QAbstractItemModel *model = view()->model();
        QStringList rows;
        for (int task = 0; task < model->rowCount(); ++task) {
            const QModelIndex index = model->index(task, 0);
            rows << index.data().toString();
            for (int row = 0; row < model->rowCount(index); ++row) {
                const QString rule = model->index(row, 1, index).data().toString();
                if (!rule.startsWith(QLatin1String("quayside/")))
                    rows << model->index(row, 0, index).data().toString() + QLatin1Char(' ') + rule;
            }
        }
        return rows;
    }
};

QTEST_MAIN(TestLintWindow)
#include "tst_lintwindow.moc"
