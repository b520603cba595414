// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

#include <QStackedWidget>

#include <optional>

namespace quayside {

class Banner;
class EmptyState;
class InterruptedRuns;
class JobsTable;
struct Workbench;

/// Every open job as a row; where nothing is open, buttons to open something.
class JobsPage : public QStackedWidget
{
    Q_OBJECT

public:
    explicit JobsPage(const Workbench &workbench, QWidget *parent = nullptr);

    /// The jobs whose rows are selected, in the order of the rows.
    std::vector<JobKey> selectedJobs() const;

Q_SIGNALS:
    /// To compare this job with another that the user names.
    void compareWithRequested(quayside::JobKey job);
    void openRequested();
    void examplesRequested();
    /// To finish a job whose run was interrupted.
    void resumeRequested(const QString &folder);

private:
    QWidget *makeTable();
    void choose();
    void showInterrupted();
    /// Asks to resume this job, or the first that needs it.
    void resume(std::optional<JobKey> job);
    void compareSelected();
    void showMenu(const QPoint &position);

    const Workbench &m_workbench;
    EmptyState *m_empty = nullptr;
    Banner *m_banner = nullptr;
    InterruptedRuns *m_interrupted = nullptr;
    JobsTable *m_view = nullptr;
};

} // namespace quayside
