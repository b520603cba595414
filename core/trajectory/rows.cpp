// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/rows.h"

#include <algorithm>

namespace quayside {

namespace {

bool isAmong(const std::optional<std::vector<RunIndex>> &wanted, RunIndex first, std::int32_t steps)
{
    if (!wanted)
        return true;
    const auto hit = std::ranges::lower_bound(*wanted, first);
    return hit != wanted->end() && hit->value < first.value + steps;
}

bool holds(RunIndex first, std::int32_t steps, RunIndex step)
{
    return first <= step && step.value < first.value + steps;
}

bool passes(const AgentRun &run, const StepFilter &filter, RunIndex index, std::int32_t steps)
{
    if (filter.also && holds(index, steps, *filter.also))
        return true;
    StepKinds kinds = kindsIn(run.at(index));
    if (steps == 2)
        kinds |= kindsIn(run.at(RunIndex(index.value + 1)));
    if (!leavesAnything(kinds, filter.shown))
        return false;
    if (filter.onlyErrors && !kinds.testFlag(StepKind::Error))
        return false;
    if (!filter.tool.isEmpty()) {
        const auto &tools = run.trajectoryOf(index).tools;
        const auto tool = std::ranges::find(tools, filter.tool);
        if (tool == tools.end()
            || !callsTool(run.trajectoryOf(index), run.ref(index).step,
                          static_cast<std::uint16_t>(tool - tools.begin())))
            return false;
    }
    const Usage usage = run.at(index).usage();
    if (filter.costAtLeast && !(usage.cost && *usage.cost >= *filter.costAtLeast))
        return false;
    if (filter.tokensAtLeast && totalTokens(usage).value_or(Tokens(-1)) < *filter.tokensAtLeast)
        return false;
    if (filter.within && (index > filter.within->last || index.value + steps <= filter.within->first.value))
        return false;
    return isAmong(filter.hits, index, steps) && isAmong(filter.marked, index, steps);
}

/// Folding keeps the first and the last two calls of a loop.
bool isFolded(const Loop &loop, RunIndex index, const AgentRun &run)
{
    if (index <= loop.first || run.at(index).callHash != run.at(loop.first).callHash)
        return index > loop.first && index < loop.last && isBareResult(run.at(index));
    const Repeat repeat = run.repeats[static_cast<size_t>(index.value)];
    const Repeat last = run.repeats[static_cast<size_t>(loop.last.value)];
    return repeat.ordinal + 1 < last.ordinal;
}

} // namespace

bool leavesAnything(StepKinds kinds, StepKinds shown)
{
    const StepKinds parts = kinds & ~StepKinds(StepKind::Error);
    const StepKinds standing = parts ? parts : kinds ? kinds : StepKinds(StepKind::Message);
    return standing.testAnyFlags(shown);
}

std::vector<ListRow> listRows(const AgentRun &run, const StepFilter &filter, const std::vector<RunIndex> &unfolded)
{
    std::vector<ListRow> rows;
    rows.reserve(run.steps.size());
    auto loop = run.loops.begin();
    for (RunIndex i; i < run.count();) {
        const std::int32_t steps = hasResultBehind(run, i) ? 2 : 1;
        while (loop != run.loops.end() && loop->last < i)
            ++loop;
        const bool mayFold = loop != run.loops.end() && !filter.hits && !filter.marked
            && !std::ranges::binary_search(unfolded, loop->first);
        const bool folds = mayFold && isFolded(*loop, i, run);
        const bool extends =
            folds && !rows.empty() && rows.back().isFold && rows.back().first.value + rows.back().steps == i.value;
        if (passes(run, filter, i, steps)) {
            if (extends)
                rows.back().steps += steps;
            else
                rows.push_back({.first = i, .steps = steps, .isFold = folds});
        }
        i.value += steps;
    }
    return rows;
}

std::optional<size_t> rowOf(const std::vector<ListRow> &rows, RunIndex step)
{
    if (rows.empty())
        return std::nullopt;
    const auto behind = std::ranges::upper_bound(rows, step, {}, &ListRow::first);
    return behind == rows.begin() ? 0 : static_cast<size_t>(behind - rows.begin()) - 1;
}

bool isListed(const std::vector<ListRow> &rows, RunIndex step)
{
    const auto row = rowOf(rows, step);
    return row && holds(rows[*row].first, rows[*row].steps, step);
}

} // namespace quayside
