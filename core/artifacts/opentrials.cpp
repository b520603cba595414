// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/opentrials.h"

#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

constexpr size_t mostOtherTrials = 64;

/// 0 and 1 for the oracle's, 2 and 3 for the rest; what passed comes first.
int rankOf(const Trial &trial)
{
    const int agent = trial.agent.name == QLatin1String("oracle") ? 0 : 2;
    return agent + (outcomeOf(trial) == Outcome::Passed ? 0 : 1);
}

/// Datasets may have tasks of one name; a dataset that is not reported is no difference.
bool mayBeSame(const QString &dataset, const QString &other)
{
    return dataset == other || dataset.isEmpty() || other.isEmpty();
}

/// One more than is asked for: the trial itself may be among them.
void keepBest(std::vector<TrialPointer> &trials)
{
    std::ranges::stable_sort(trials, {}, [](const TrialPointer &trial) { return rankOf(*trial); });
    trials.resize(std::min(trials.size(), mostOtherTrials + 1));
}

int rankAmongVersions(const OtherTrial &other)
{
    return rankOf(*other.trial) + (other.isSameTaskVersion ? 0 : 10);
}

} // namespace

/// Takes what several lists offer, each trial once.
class OpenTrials::Gathering
{
public:
    explicit Gathering(const Trial &trial) : m_trial(trial) { m_known.insert(trial.folder); }

    void addFrom(const IndexedJob &job)
    {
        const Identity wanted = identityOf(m_trial.task);
        const auto first = job.tasks.lower_bound({.name = wanted.name, .origin = {}});
        for (auto task = first; task != job.tasks.end() && task->first.name == wanted.name; ++task) {
            if (mayBeSame(task->first.origin, wanted.origin))
                addFrom(task->second, job.name);
        }
    }

    std::vector<OtherTrial> best() &&
    {
        std::ranges::stable_sort(m_others, {}, rankAmongVersions);
        m_others.resize(std::min(m_others.size(), mostOtherTrials));
        return std::move(m_others);
    }

private:
    void addFrom(const Task &task, const QString &job)
    {
        add(task.byChecksum.value(m_trial.task.checksum), job);
        add(task.byChecksum.value(QString()), job);
        add(task.best, job);
    }

    void add(const std::vector<TrialPointer> &offered, const QString &job)
    {
        for (const TrialPointer &candidate : offered) {
            if (m_known.contains(candidate->folder))
                continue;
            m_known.insert(candidate->folder);
            const bool knowsBoth = !candidate->task.checksum.isEmpty() && !m_trial.task.checksum.isEmpty();
            m_others.push_back({candidate, job, !knowsBoth || candidate->task.checksum == m_trial.task.checksum});
        }
    }

    const Trial &m_trial;
    QSet<QString> m_known;
    std::vector<OtherTrial> m_others;
};

OpenTrials::OpenTrials(const std::vector<JobPointer> &jobs)
{
    std::vector<IndexedJob> index;
    for (const JobPointer &job : jobs) {
        if (!job)
            continue;
        index.push_back(indexed(*job));
        m_kept.push_back(job);
    }
    m_jobs = std::make_shared<const std::vector<IndexedJob>>(std::move(index));
}

OpenTrials::IndexedJob OpenTrials::indexed(const Job &job)
{
    IndexedJob indexed{.job = &job, .name = job.name, .path = job.path, .tasks = {}};
    for (const TrialPointer &trial : job.trials) {
        Task &task = indexed.tasks[identityOf(trial->task)];
        task.best.push_back(trial);
        task.byChecksum[trial->task.checksum].push_back(trial);
    }
    for (auto &[identity, task] : indexed.tasks) {
        keepBest(task.best);
        for (std::vector<TrialPointer> &version : task.byChecksum)
            keepBest(version);
    }
    return indexed;
}

std::vector<OtherTrial> OpenTrials::bestFor(const Job &own, const Trial &trial) const
{
    Gathering gathering(trial);
    const auto known = std::ranges::find(*m_jobs, &own, &IndexedJob::job);
    gathering.addFrom(known == m_jobs->end() ? indexed(own) : *known);
    for (const IndexedJob &job : *m_jobs)
        gathering.addFrom(job);
    return std::move(gathering).best();
}

QStringList OpenTrials::paths() const
{
    QStringList paths;
    for (const IndexedJob &job : *m_jobs)
        paths << job.path;
    return paths;
}

} // namespace quayside
