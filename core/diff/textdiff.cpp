// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/textdiff.h"

#include "core/diff/linechanges.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace quayside {

namespace {

/// Below this a comparison takes milliseconds, less than a thread is worth.
constexpr qsizetype directBytes = 128 << 10;
/// Above this libgit2 would need gigabytes of memory.
constexpr int mostLines = 8'000'000;

/// What the comparing thread and the one that waits for it share; whoever leaves last frees it.
struct Comparison {
    QByteArray before;
    QByteArray after;
    IgnoredFlags ignored;
    std::mutex mutex;
    std::condition_variable_any ended;
    std::optional<Result<std::vector<TextChange>>> result;
};

std::shared_ptr<Comparison> startComparison(const QByteArray &before, const QByteArray &after, IgnoredFlags ignored)
{
    auto comparison = std::make_shared<Comparison>();
    comparison->before = before;
    comparison->after = after;
    comparison->ignored = ignored;
    std::thread([comparison] {
        auto changes = changesByGit(comparison->before, comparison->after, comparison->ignored);
        const std::scoped_lock lock(comparison->mutex);
        comparison->result = std::move(changes);
        comparison->ended.notify_all();
    }).detach();
    return comparison;
}

Result<TextDiff> finished(Result<std::vector<TextChange>> changes, DiffPrecision precision)
{
    if (!changes)
        return std::unexpected(changes.error());
    return TextDiff{.changes = std::move(*changes), .precision = precision};
}

Result<TextDiff> coarse(const TextLines &before, const TextLines &after, const std::stop_token &stop)
{
    return finished(changesByAnchors(before, after, stop), DiffPrecision::Coarse);
}

Result<TextDiff> within(const TextLines &before, const TextLines &after, IgnoredFlags ignored,
                        const std::stop_token &stop, DiffBudget budget)
{
    if (std::max(before.count(), after.count()) > mostLines)
        return coarse(before, after, stop);
    if (before.text().size() + after.text().size() <= directBytes)
        return finished(changesByGit(before.text(), after.text(), ignored), DiffPrecision::Full);
    const auto comparison = startComparison(before.text(), after.text(), ignored);
    {
        std::unique_lock lock(comparison->mutex);
        comparison->ended.wait_for(lock, stop, budget.time, [&] { return comparison->result.has_value(); });
        if (comparison->result)
            return finished(std::move(*comparison->result), DiffPrecision::Full);
    }
    return stop.stop_requested() ? std::unexpected(cancelledError()) : coarse(before, after, stop);
}

} // namespace

DiffTotals totalsOf(const TextDiff &diff)
{
    DiffTotals totals{.changes = static_cast<int>(diff.changes.size())};
    for (const TextChange &change : diff.changes) {
        totals.removed += change.before.count;
        totals.added += change.after.count;
    }
    return totals;
}

Result<TextDiff> diffText(const TextLines &before, const TextLines &after, IgnoredFlags ignored, std::stop_token stop,
                          DiffBudget budget)
{
    if (stop.stop_requested())
        return std::unexpected(cancelledError());
    if (before == after)
        return TextDiff{};
    if (!ignored.testAnyFlags(Ignored::Case | Ignored::LineEnds))
        return within(before, after, ignored, stop, budget);
    return within(TextLines(normalized(before.text(), ignored)), TextLines(normalized(after.text(), ignored)), ignored,
                  stop, budget);
}

} // namespace quayside
