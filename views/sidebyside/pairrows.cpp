// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/pairrows.h"

#include <algorithm>

namespace quayside {

namespace {

bool isDifference(const AlignedPair &pair)
{
    return pair.match != StepMatch::Same;
}

} // namespace

PairRows::PairRows(const Alignment &alignment, PairsShown shown)
{
    for (size_t pair = 0; pair < alignment.pairs.size(); ++pair) {
        if (alignment.divergence == pair)
            m_rows.push_back({pair, PairRow::Kind::Divergence});
        if (alignment.rejoin == pair)
            m_rows.push_back({pair, PairRow::Kind::Rejoin});
        if (shown == PairsShown::All || isDifference(alignment.pairs[pair]))
            m_rows.push_back({pair, PairRow::Kind::Pair});
    }
}

std::optional<int> PairRows::rowOf(size_t pair) const
{
    const auto found = std::ranges::find_if(
        m_rows, [pair](const PairRow &row) { return row.kind == PairRow::Kind::Pair && row.pair >= pair; });
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<int>(found - m_rows.begin()));
}

std::optional<size_t> PairRows::pairBeside(const std::optional<size_t> &pair, int rows) const
{
    if (m_rows.empty())
        return std::nullopt;
    const auto from = pair ? rowOf(*pair) : std::nullopt;
    int row = from ? *from + rows : 0;
    while (row > 0 && row < count() - 1 && at(row).kind != PairRow::Kind::Pair)
        row += rows > 0 ? 1 : -1;
    return at(std::clamp(row, 0, count() - 1)).pair;
}

std::optional<size_t> nextDifference(const Alignment &alignment, const std::optional<size_t> &from, Direction direction)
{
    const auto &pairs = alignment.pairs;
    const int by = direction == Direction::Forward ? 1 : -1;
    const auto match = [&](std::ptrdiff_t pair) { return pairs[static_cast<size_t>(pair)].match; };
    const auto isIn = [&](std::ptrdiff_t pair) { return pair >= 0 && pair < std::ssize(pairs); };
    auto pair = from ? static_cast<std::ptrdiff_t>(*from) + by : 0;
    if (from && isDifference(pairs[*from])) {
        while (isIn(pair) && match(pair) == pairs[*from].match)
            pair += by;
    }
    while (isIn(pair) && match(pair) == StepMatch::Same)
        pair += by;
    return isIn(pair) ? std::optional(static_cast<size_t>(pair)) : std::nullopt;
}

} // namespace quayside
