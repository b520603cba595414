// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/threeway.h"

#include <algorithm>

namespace quayside {

namespace {

/// Walks along one arm's changes, from base lines to the arm's lines.
class ArmCursor
{
public:
    explicit ArmCursor(const TextDiff &diff) : m_changes(diff.changes) {}

    bool isAtEnd() const { return m_next == m_changes.size(); }
    int nextStart() const { return m_changes[m_next].before.first; }
    bool touches(int baseEnd) const { return !isAtEnd() && nextStart() <= baseEnd; }

    /// Takes the next change; answers the base line behind it.
    int take()
    {
        const TextChange &change = m_changes[m_next++];
        m_shift = change.after.end() - change.before.end();
        return change.before.end();
    }
    int armLine(int baseLine) const { return baseLine + m_shift; }

private:
    const std::vector<TextChange> &m_changes;
    size_t m_next = 0;
    int m_shift = 0;
};

struct Texts {
    const TextLines &base;
    const TextLines &first;
    const TextLines &second;
};

ThreeWayAgreement agreementOf(const ThreeWayRegion &region, const Texts &texts)
{
    const auto base = texts.base.lines(region.base);
    const auto first = texts.first.lines(region.first);
    const auto second = texts.second.lines(region.second);
    if (first == second)
        return first == base ? ThreeWayAgreement::All : ThreeWayAgreement::BothAlike;
    if (second == base)
        return ThreeWayAgreement::OnlyFirst;
    return first == base ? ThreeWayAgreement::OnlySecond : ThreeWayAgreement::AllDiffer;
}

std::vector<ThreeWayRegion> regionsOf(const TextDiff &toFirst, const TextDiff &toSecond, const Texts &texts)
{
    std::vector<ThreeWayRegion> regions;
    ArmCursor first(toFirst), second(toSecond);
    int line = 0;
    const auto addStable = [&](int end) {
        if (end > line)
            regions.push_back(
                {{line, end - line}, {first.armLine(line), end - line}, {second.armLine(line), end - line}, {}});
        line = std::max(line, end);
    };
    while (!first.isAtEnd() || !second.isAtEnd()) {
        const int start = first.isAtEnd() ? second.nextStart()
            : second.isAtEnd()            ? first.nextStart()
                                          : std::min(first.nextStart(), second.nextStart());
        addStable(start);
        const int firstStart = first.armLine(start), secondStart = second.armLine(start);
        int end = start;
        while (first.touches(end) || second.touches(end))
            end = std::max(end, first.touches(end) ? first.take() : second.take());
        ThreeWayRegion region{{start, end - start},
                              {firstStart, first.armLine(end) - firstStart},
                              {secondStart, second.armLine(end) - secondStart},
                              {}};
        region.agreement = agreementOf(region, texts);
        regions.push_back(region);
        line = end;
    }
    addStable(texts.base.count());
    return regions;
}

} // namespace

Result<ThreeWayDiff> compareThree(const TextLines &base, const TextLines &first, const TextLines &second,
                                  IgnoredFlags ignored, std::stop_token stop, DiffBudget budget)
{
    const auto toFirst = diffText(base, first, ignored, stop, budget);
    if (!toFirst)
        return std::unexpected(toFirst.error());
    const auto toSecond = diffText(base, second, ignored, stop, budget);
    if (!toSecond)
        return std::unexpected(toSecond.error());
    const bool isCoarse = toFirst->precision == DiffPrecision::Coarse || toSecond->precision == DiffPrecision::Coarse;
    return ThreeWayDiff{regionsOf(*toFirst, *toSecond, {base, first, second}),
                        isCoarse ? DiffPrecision::Coarse : DiffPrecision::Full};
}

} // namespace quayside
