// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/pages.h"
#include "tests/support/runbench.h"
#include "views/launch/launchpage.h"
#include "views/queue/queuepage.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

namespace quayside {

/// A window with tasks and agents of the test's own, and the ways to fill the launch page and to follow the queue.
class RunWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    static constexpr int patience = 60'000; // ms

    Place place() const { return m_application->selection.location().place; }
    LaunchPage *launchPage() const
    {
        return static_cast<LaunchPage *>(m_application->window.pages().page(Place::Launch));
    }
    QueuePage *queuePage() const { return static_cast<QueuePage *>(m_application->window.pages().page(Place::Queue)); }
    QTreeView *view() const { return child<QTreeView>(queuePage(), "runTable"); }

    template <typename T> static T *child(const QWidget *parent, const char *name)
    {
        T *found = parent->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    QLineEdit *line(const char *accessibleName) const;
    QListWidgetItem *agentItem(const QString &name) const;
    const QWidget *problemLabel(const QString &text) const;
    QString problemsShown() const;
    void fill(const RunSpec &spec);
    void startSpec(const RunSpec &spec);
    void click(const char *button) { QTest::mouseClick(child<QPushButton>(queuePage(), button), Qt::LeftButton); }
    int countIn(RunState state) const;
    QString rewardsInTheStore() const;
    /// Runs the job with a program of its own and ends that with SIGKILL when one trial is done.
    void killInTheMiddle(const RunSpec &spec) const;
    static int resultsIn(const QString &folder);
    void answerNextQuestion(QMessageBox::StandardButton answer);

    TemporaryFolder m_home;
    std::unique_ptr<RunBench> m_bench;
    std::unique_ptr<Application> m_application;
    bool m_wasAsked = false;
};

} // namespace quayside
