// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/trialpath.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

std::vector<std::optional<Tokens>> sumTokens(const AgentRun &run, const std::vector<ListRow> &rows)
{
    std::vector<std::optional<Tokens>> sums;
    std::optional<Tokens> sum;
    for (const ListRow &row : rows) {
        for (std::int32_t i = 0; i < row.steps; ++i)
            sum = addReported(sum, totalTokens(run.at(RunIndex(row.first.value + i)).usage()));
        sums.push_back(sum);
    }
    return sums;
}

/// Of the pairs from `start` on in which only one side has a step: what each side does first.
void describeOff(PathDifference &difference, const TrialPath &first, const TrialPath &second,
                 const Alignment &alignment, size_t start)
{
    const size_t end = difference.rejoinPair.value_or(alignment.pairs.size());
    for (size_t i = start; i < end && !(difference.firstRow && difference.secondRow); ++i) {
        const AlignedPair &pair = alignment.pairs[i];
        if (pair.match == StepMatch::OnlyFirst && !difference.firstRow)
            difference.firstRow = static_cast<size_t>(pair.first->value);
        if (pair.match == StepMatch::OnlySecond && !difference.secondRow)
            difference.secondRow = static_cast<size_t>(pair.second->value);
    }
    const auto nameOf = [](const TrialPath &path, const std::optional<size_t> &row) {
        return row ? toolAt(path, *row) : QString();
    };
    difference.firstDoes = nameOf(first, difference.firstRow);
    difference.secondDoes = nameOf(second, difference.secondRow);
}

void describePair(PathDifference &difference, const TrialPath &first, const TrialPath &second,
                  const Alignment &alignment, size_t at)
{
    const AlignedPair &pair = alignment.pairs[at];
    difference.pair = at;
    if (pair.first)
        difference.firstRow = static_cast<size_t>(pair.first->value);
    if (pair.second)
        difference.secondRow = static_cast<size_t>(pair.second->value);
    difference.firstDoes = difference.firstRow ? toolAt(first, *difference.firstRow) : QString();
    difference.secondDoes = difference.secondRow ? toolAt(second, *difference.secondRow) : QString();
}

} // namespace

std::optional<Milliseconds> TrialPath::elapsedAt(size_t row) const
{
    const auto begin = run->at(rows.front().first).time();
    const auto end = run->at(RunIndex(rows[row].first.value + rows[row].steps - 1)).time();
    if (!begin || !end || begin->clock != end->clock)
        return std::nullopt;
    return Milliseconds((end->microseconds - begin->microseconds) / 1000);
}

std::optional<Tokens> TrialPath::tokensAt(size_t row) const
{
    return tokensSoFar[row];
}

QString toolAt(const TrialPath &path, size_t row)
{
    return toolOf(*path.run, path.rows[row].first);
}

Result<TrialPath> makePath(const TrialPointer &trial, const RunPointer &run, std::stop_token stop)
{
    TrialPath path{.trial = trial, .run = run, .rows = plainRows(*run)};
    if (path.rows.empty())
        return std::unexpected(
            Error{ErrorCode::NotFound, trial->folder, {}, QStringLiteral("the trajectory has no steps")});
    path.keys = keysOf(*run, path.rows, stop);
    path.tokensSoFar = sumTokens(*run, path.rows);
    if (stop.stop_requested())
        return std::unexpected(cancelledError(trial->folder));
    return path;
}

Result<Alignment> alignPaths(const TrialPath &first, const TrialPath &second, std::stop_token stop)
{
    return alignSteps(first.keys, second.keys, {}, std::move(stop));
}

PathDifference differenceOf(const TrialPath &first, const TrialPath &second, const Alignment &alignment)
{
    PathDifference difference{.rejoinPair = alignment.rejoin};
    if (alignment.divergence) {
        difference.pair = alignment.divergence;
        describeOff(difference, first, second, alignment, *alignment.divergence);
        const bool ends = !difference.rejoinPair && !(difference.firstRow && difference.secondRow);
        difference.kind = ends ? DivergenceKind::Ends : DivergenceKind::OtherStep;
        return difference;
    }
    const std::array order{std::pair(StepMatch::OnlyFirst, DivergenceKind::Detour),
                           std::pair(StepMatch::OnlySecond, DivergenceKind::Detour),
                           std::pair(StepMatch::Moved, DivergenceKind::Reordered),
                           std::pair(StepMatch::ArgumentsDiffer, DivergenceKind::Arguments)};
    for (const auto &[match, kind] : order) {
        const auto found = std::ranges::find_if(alignment.pairs, [&, match = match](const AlignedPair &pair) {
            const bool isCall =
                !pair.first || first.run->at(first.rows[static_cast<size_t>(pair.first->value)].first).callHash != 0;
            return pair.match == match
                && (match != StepMatch::ArgumentsDiffer || isCall); // other words are no other path
        });
        if (found == alignment.pairs.end())
            continue;
        difference.kind = kind;
        describePair(difference, first, second, alignment, static_cast<size_t>(found - alignment.pairs.begin()));
        return difference;
    }
    return difference;
}

} // namespace quayside
