// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/diffrows.h"
#include "core/diff/worddiff.h"

#include <algorithm>

namespace quayside {

namespace {

/// Above this many comparisons lines are paired by position: a rewritten file has no pairs worth the time.
constexpr int mostComparisons = 4000;
constexpr double leastLikeness = 0.4;

/// Best sum of likenesses from a cell of the change to its end.
class LikenessTable
{
public:
    LikenessTable(const TextChange &change, const TextLines &before, const TextLines &after)
        : m_width(change.after.count + 1), m_likeness(cells(change)), m_best(cells(change))
    {
        for (int i = change.before.count - 1; i >= 0; --i) {
            for (int j = change.after.count - 1; j >= 0; --j) {
                const double like = likeness(before.bare(change.before.first + i), after.bare(change.after.first + j));
                m_likeness[at(i, j)] = like >= leastLikeness ? like : 0;
                m_best[at(i, j)] = std::max(
                    {m_best[at(i + 1, j)], m_best[at(i, j + 1)], m_best[at(i + 1, j + 1)] + m_likeness[at(i, j)]});
            }
        }
    }

    bool pairs(int i, int j) const
    {
        return m_likeness[at(i, j)] > 0 && m_best[at(i, j)] == m_best[at(i + 1, j + 1)] + m_likeness[at(i, j)];
    }
    bool skipsBefore(int i, int j) const { return m_best[at(i, j)] == m_best[at(i + 1, j)]; }

private:
    static size_t cells(const TextChange &change)
    {
        return static_cast<size_t>((change.before.count + 1) * (change.after.count + 1));
    }
    size_t at(int i, int j) const { return static_cast<size_t>(i * m_width + j); }

    int m_width = 0;
    std::vector<double> m_likeness;
    std::vector<double> m_best;
};

void pairByPosition(std::vector<LinePair> &pairs, LineRange before, LineRange after)
{
    for (int i = 0; i < std::max(before.count, after.count); ++i) {
        pairs.push_back({i < before.count ? std::optional(before.first + i) : std::nullopt,
                         i < after.count ? std::optional(after.first + i) : std::nullopt});
    }
}

} // namespace

std::vector<LinePair> pairLines(const TextChange &change, const TextLines &before, const TextLines &after)
{
    std::vector<LinePair> pairs;
    if (std::min(change.before.count, change.after.count) == 0
        || static_cast<qint64>(change.before.count) * change.after.count > mostComparisons) {
        pairByPosition(pairs, change.before, change.after);
        return pairs;
    }
    const LikenessTable table(change, before, after);
    int i = 0, j = 0, firstBefore = 0, firstAfter = 0;
    const auto flush = [&] {
        pairByPosition(pairs, {change.before.first + firstBefore, i - firstBefore},
                       {change.after.first + firstAfter, j - firstAfter});
    };
    while (i < change.before.count && j < change.after.count) {
        if (table.pairs(i, j)) {
            flush();
            pairs.push_back({change.before.first + i++, change.after.first + j++});
            firstBefore = i;
            firstAfter = j;
        } else if (table.skipsBefore(i, j)) {
            ++i;
        } else {
            ++j;
        }
    }
    i = change.before.count;
    j = change.after.count;
    flush();
    return pairs;
}

} // namespace quayside
