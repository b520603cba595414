// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/pages.h"
#include "views/jobs/jobpage.h"

#include <QTest>

namespace quayside {

/// Notes every widget that was shown as a window of its own, which flickers on a real screen and takes the focus.
class StrayWindows : public QObject
{
public:
    QStringList seen;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// The real window, small, on the bundled examples. No widget may have been a window of its own when a test is over.
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    QWidget *page(Place place) { return m_application->window.pages().page(place); }
    JobPage *jobPage() { return static_cast<JobPage *>(page(Place::Job)); }
    JobKey jobNamed(const QString &name) const;
    void openExamples();
    void openJob(const QString &name);
    void openTrialOf(const QString &job, const QString &agent);

    StrayWindows m_strays;
    std::unique_ptr<Application> m_application;
};

} // namespace quayside
