// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/jobwording.h"

#include "views/models/wording.h"
#include "views/models/words.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

QString sayTrialCount(const Job &job, const JobTotals &totals, const QLocale &locale)
{
    const int all = std::max(job.declared.trials.value_or(totals.trials.present), totals.trials.present);
    if (all == totals.trials.finished)
        return locale.toString(all);
    return QStringLiteral("%1 / %2").arg(locale.toString(totals.trials.finished), locale.toString(all));
}

int lostTrials(const Job &job)
{
    const int present = static_cast<int>(job.trials.size());
    return job.loading ? 0 : std::max(job.declared.trials.value_or(present) - present, 0);
}

QString sayJobState(const Job &job)
{
    if (job.state == JobState::Finished && lostTrials(job) > 0)
        return tr("%n missing", nullptr, lostTrials(job));
    return job.loading ? tr("reading") : sayState(job.state);
}

QString sayOrigin(const Job &job)
{
    if (job.sources.empty())
        return {};
    QStringList names;
    for (const SourceJob &source : job.sources)
        names << QFileInfo(source.path).fileName();
    const QString &action = job.sources.front().action;
    const QString jobs = names.join(QStringLiteral(", "));
    if (action == QLatin1String("regrade"))
        return tr("verified again from %1").arg(jobs);
    if (action == QLatin1String("diff"))
        return tr("only what %1 did not have: not a whole experiment").arg(jobs);
    return tr("made from %1: %2").arg(jobs, action);
}

Outcome stateMark(const Job &job)
{
    switch (job.state) {
    case JobState::Finished: return lostTrials(job) > 0 ? Outcome::Interrupted : Outcome::Passed;
    case JobState::Queued:
    case JobState::Paused: return Outcome::Queued;
    case JobState::Running: return Outcome::Running;
    case JobState::Cancelled:
    case JobState::Interrupted: return Outcome::Interrupted;
    case JobState::Unreadable: return Outcome::Errored;
    }
    return Outcome::Unscored;
}

} // namespace quayside
