// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/identity.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace quayside {

/// A trial of the same task that may serve as expectation.
struct OtherTrial {
    TrialPointer trial;
    QString job;
    bool isSameTaskVersion = true;
};

/// The trials of the open jobs by their tasks: made once, it is asked for each trial in a time that does not grow with
/// the jobs. Cheap to copy.
class OpenTrials
{
public:
    OpenTrials() = default;
    OpenTrials(const std::vector<JobPointer> &jobs);
    OpenTrials(std::initializer_list<JobPointer> jobs) : OpenTrials(std::vector<JobPointer>(jobs)) {}

    /// The other trials of a trial's task in its own job and in the open ones, the oracle's first, then those that
    /// passed, then the rest; at most 64.
    std::vector<OtherTrial> bestFor(const Job &own, const Trial &trial) const;
    /// Where the open jobs lie.
    QStringList paths() const;

private:
    struct Task {
        std::vector<TrialPointer> best; ///< of every version
        QHash<QString, std::vector<TrialPointer>> byChecksum;
    };
    struct IndexedJob {
        const Job *job = nullptr;
        QString name;
        QString path;
        std::map<Identity, Task> tasks;
    };
    class Gathering;

    static IndexedJob indexed(const Job &job);

    std::shared_ptr<const std::vector<IndexedJob>> m_jobs = std::make_shared<const std::vector<IndexedJob>>();
    std::vector<JobPointer> m_kept; ///< what the index points to
};

} // namespace quayside
