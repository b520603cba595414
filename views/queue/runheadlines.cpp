// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queue/runheadlines.h"

#include "core/stats/mean.h"
#include "views/models/wording.h"
#include "views/models/words.h"

#include <algorithm>
#include <map>

namespace quayside {

namespace {

QString number(int value)
{
    return QLocale().toString(value);
}

Headline progress(const RunTotals &totals)
{
    QStringList parts;
    if (totals.running > 0)
        parts << tr("%1 running").arg(number(totals.running));
    if (totals.waiting > 0)
        parts << tr("%1 waiting").arg(number(totals.waiting));
    if (totals.stopped > 0)
        parts << tr("%1 stopped").arg(number(totals.stopped));
    const QString value = totals.finished == totals.total
        ? number(totals.total)
        : tr("%1 of %2").arg(number(totals.finished), number(totals.total));
    return {tr("Trials finished"), value,
            parts.isEmpty() ? tr("nothing is left to do") : parts.join(QStringLiteral(" · "))};
}

Headline scored(const RunTotals &totals)
{
    QStringList others;
    if (totals.measured > 0)
        others << tr("%n measured", nullptr, totals.measured);
    if (totals.unscored > 0)
        others << tr("%n unscored", nullptr, totals.unscored);
    return {tr("Scored"), number(totals.scored),
            others.isEmpty() ? tr("of those finished, all") : others.join(QStringLiteral(" · "))};
}

Headline reward(const std::vector<RunTrial> &trials)
{
    std::map<QString, std::vector<double>> values;
    for (const RunTrial &trial : trials) {
        const auto primary = trial.summary && trial.state == RunState::Finished && trial.summary->rewards
            ? primaryReward(*trial.summary->rewards)
            : std::nullopt;
        if (primary)
            values[primary->key].push_back(primary->value);
    }
    const bool isOne = values.contains(scoreKey) || values.size() == 1;
    const QString key = isOne && !values.contains(scoreKey) ? values.begin()->first : QString(scoreKey);
    const std::vector<double> &own = values[key];
    const QString name = key == scoreKey ? tr("Reward") : key;
    return {tr("%1 (mean, n = %2)").arg(name, number(static_cast<int>(own.size()))),
            own.empty() ? unreported() : sayDimension(mean(own)), tr("over all agents and tasks")};
}

Headline exceptions(const std::vector<RunTrial> &trials, int failed)
{
    QStringList types;
    for (const RunTrial &trial : trials) {
        if (trial.summary && trial.state == RunState::Finished)
            types += trial.summary->exceptions;
    }
    types.removeDuplicates();
    return {tr("Exceptions"), number(failed), types.isEmpty() ? tr("none") : types.join(QStringLiteral(" · ")),
            failed > 0 ? Emphasis::Bad : Emphasis::Normal};
}

/// From the first start to the last end of this session.
Headline elapsed(const RunQueue &queue)
{
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (const RunTrial &trial : queue.trials()) {
        if (!trial.started)
            continue;
        const Instant end = trial.ended ? *trial.ended : now();
        if (!first || trial.started->microseconds < first->microseconds)
            first = trial.started;
        if (!last || end.microseconds > last->microseconds)
            last = end;
    }
    return {tr("Elapsed"), sayDuration(between(first, last)),
            tr("%1 in parallel, in %2").arg(number(queue.spec().concurrent), toText(queue.spec().environment))};
}

} // namespace

std::vector<Headline> headlinesOf(const RunQueue &queue)
{
    const RunTotals totals = queue.totals();
    return {progress(totals), scored(totals), reward(queue.trials()), exceptions(queue.trials(), totals.failed),
            elapsed(queue)};
}

} // namespace quayside
