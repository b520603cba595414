// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/textdiff.h"

#include "core/diff/linechanges.h"

#include <QDeadlineTimer>

namespace quayside {

namespace {

/// What libgit2, which cannot be interrupted, compares in well under a second whatever the lines are.
constexpr int mostLinesAtOnce = 100'000;
/// Above this libgit2 would need gigabytes of memory.
constexpr int mostLines = 8'000'000;

int lineCount(const TextChange &change)
{
    return change.before.count + change.after.count;
}

QByteArray bytesOf(const TextLines &text, LineRange range)
{
    const std::string_view lines = text.lines(range);
    return {lines.data(), static_cast<qsizetype>(lines.size())};
}

bool isComparedAtOnce(const TextLines &before, const TextLines &after)
{
    return std::max(before.count(), after.count()) <= mostLines
        && lineCount(differingMiddle(before, after)) <= mostLinesAtOnce;
}

/// The changes inside a stretch of the texts.
Result<std::vector<TextChange>> changesWithin(const TextChange &stretch, const TextLines &before,
                                              const TextLines &after, IgnoredFlags ignored)
{
    auto changes = changesByGit(bytesOf(before, stretch.before), bytesOf(after, stretch.after), ignored);
    if (!changes)
        return changes;
    for (TextChange &change : *changes) {
        change.before.first += stretch.before.first;
        change.after.first += stretch.after.first;
    }
    return changes;
}

/// Cuts the texts at lines that occur once in both and compares what is between them piece by piece.
Result<TextDiff> piecewise(const TextLines &before, const TextLines &after, IgnoredFlags ignored,
                           const std::stop_token &stop, DiffBudget budget)
{
    const QDeadlineTimer deadline(budget.time);
    const auto stretches = changesByAnchors(before, after, stop);
    if (!stretches)
        return std::unexpected(stretches.error());
    TextDiff diff;
    for (const TextChange &stretch : *stretches) {
        if (stop.stop_requested())
            return std::unexpected(cancelledError());
        if (lineCount(stretch) > mostLinesAtOnce || deadline.hasExpired()) {
            diff.precision = DiffPrecision::Coarse;
            diff.changes.push_back(stretch);
            continue;
        }
        const auto changes = changesWithin(stretch, before, after, ignored);
        if (!changes)
            return std::unexpected(changes.error());
        diff.changes.insert(diff.changes.end(), changes->begin(), changes->end());
    }
    return diff;
}

Result<TextDiff> compare(const TextLines &before, const TextLines &after, IgnoredFlags ignored,
                         const std::stop_token &stop, DiffBudget budget)
{
    if (!isComparedAtOnce(before, after))
        return piecewise(before, after, ignored, stop, budget);
    auto changes = changesByGit(before.text(), after.text(), ignored);
    if (!changes)
        return std::unexpected(changes.error());
    return TextDiff{.changes = std::move(*changes)};
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
        return compare(before, after, ignored, stop, budget);
    return compare(TextLines(normalized(before.text(), ignored)), TextLines(normalized(after.text(), ignored)), ignored,
                   stop, budget);
}

} // namespace quayside
