// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/trialpath.h"

#include "core/trajectory/loadgraph.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

Error failure(ErrorCode code, const QString &path, const QString &message)
{
    return {.code = code, .path = path, .where = {}, .message = message};
}

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

/// The pairs in which one side stands alone from `start` on: what each side does first there.
void describeOff(PathDifference &difference, const TrialPath &first, const TrialPath &second,
                 const Alignment &alignment, size_t start)
{
    const size_t end = difference.meetingPair.value_or(alignment.pairs.size());
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

Result<TrialPath> readPath(const TrialPointer &trial, std::stop_token stop)
{
    const auto folder = Folder::open(trial->folder);
    if (!folder)
        return std::unexpected(folder.error());
    const auto files = findTrajectoryFiles(*folder);
    if (files.empty())
        return std::unexpected(
            failure(ErrorCode::NotFound, trial->folder, QStringLiteral("the trial has no trajectory")));
    auto graph = std::make_shared<const TrajectoryGraph>(loadGraph(*folder, files, {.onProgress = {}, .stop = stop}));
    const auto agents = agentsOf(*graph);
    TrialPath path{.trial = trial};
    if (!agents.empty() && !stop.stop_requested()) {
        path.run = std::make_shared<const AgentRun>(makeRun(graph, agents.front()));
        path.rows = plainRows(*path.run);
        path.keys = keysOf(*path.run, path.rows, stop);
        path.tokensSoFar = sumTokens(*path.run, path.rows);
    }
    if (stop.stop_requested())
        return std::unexpected(
            failure(ErrorCode::Cancelled, trial->folder, QStringLiteral("reading the trajectory was stopped")));
    if (path.rows.empty())
        return std::unexpected(
            failure(ErrorCode::NotFound, trial->folder, QStringLiteral("the trajectory has no steps")));
    return path;
}

Result<Alignment> alignPaths(const TrialPath &first, const TrialPath &second, std::stop_token stop)
{
    return alignSteps(first.keys, second.keys, {}, std::move(stop));
}

PathDifference partingOf(const TrialPath &first, const TrialPath &second, const Alignment &alignment)
{
    PathDifference difference{.meetingPair = alignment.meeting};
    if (alignment.divergence) {
        difference.pair = alignment.divergence;
        describeOff(difference, first, second, alignment, *alignment.divergence);
        const bool ends = !difference.meetingPair && !(difference.firstRow && difference.secondRow);
        difference.parting = ends ? Parting::Ends : Parting::OtherStep;
        return difference;
    }
    const std::array order{
        std::pair(StepMatch::OnlyFirst, Parting::Detour), std::pair(StepMatch::OnlySecond, Parting::Detour),
        std::pair(StepMatch::Moved, Parting::Reordered), std::pair(StepMatch::ArgumentsDiffer, Parting::Arguments)};
    for (const auto &[match, parting] : order) {
        const auto found = std::ranges::find_if(alignment.pairs, [&, match = match](const AlignedPair &pair) {
            const bool isCall =
                !pair.first || first.run->at(first.rows[static_cast<size_t>(pair.first->value)].first).callHash != 0;
            return pair.match == match
                && (match != StepMatch::ArgumentsDiffer || isCall); // other words are no other path
        });
        if (found == alignment.pairs.end())
            continue;
        difference.parting = parting;
        describePair(difference, first, second, alignment, static_cast<size_t>(found - alignment.pairs.begin()));
        return difference;
    }
    return difference;
}

} // namespace quayside
