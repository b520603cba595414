// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/data/job.h"
#include "core/store/jobstore.h"

#include <QTimer>

namespace quayside {

struct Workbench;

/// An open job whose run was interrupted.
struct InterruptedRun {
    JobKey job;
    QString folder;
    QString name;
    int missing = 0;

    bool operator==(const InterruptedRun &) const = default;
};

/// Which of the open jobs can be resumed. Looks at their folders on a thread of its own, a moment after something
/// changed.
class InterruptedRuns : public QObject
{
    Q_OBJECT

public:
    explicit InterruptedRuns(const Workbench &workbench, QObject *parent = nullptr);

    const std::vector<InterruptedRun> &runs() const { return m_runs; }
    /// Null when this job needs no resume.
    const InterruptedRun *find(JobKey job) const;

Q_SIGNALS:
    void changed();

private:
    void look();

    const Workbench &m_workbench;
    QTimer m_soon;
    NewestRun m_look{this};
    std::vector<InterruptedRun> m_runs;
};

} // namespace quayside
