// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/evidence/scan.h"

#include <memory>
#include <mutex>

namespace quayside {

/// The findings of the trials of a job, made on a thread of their own. A trial that did not change is not examined
/// again.
class JobFindings : public QObject
{
    Q_OBJECT

public:
    explicit JobFindings(EvidenceStore &store, QObject *parent = nullptr);

    /// Only finished trials are examined. Nothing happens when the job is the one that was examined last.
    void look(const JobPointer &job, const std::vector<JobPointer> &open);
    void cancel();

    bool isLooking() const { return m_run.isRunning(); }
    RunProgress progress() const { return m_run.progress(); }
    /// Of the trials that have been examined so far.
    std::vector<TrialFindings> looked() const;

Q_SIGNALS:
    void changed();

private:
    /// Shared with the thread that looks.
    struct Known {
        std::mutex lock;
        std::vector<TrialFindings> trials;
    };

    static void lookAtAll(EvidenceStore &store, const JobPointer &job, const std::vector<JobPointer> &open,
                          const std::shared_ptr<Known> &known, const RunControl &control);

    EvidenceStore &m_store;
    NewestRun m_run{this};
    JobPointer m_job;
    std::shared_ptr<Known> m_known = std::make_shared<Known>();
};

} // namespace quayside
