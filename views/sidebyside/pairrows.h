// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/alignment.h"
#include "core/trajectory/agentrun.h"

namespace quayside {

/// What a row of aligned steps shows: a pair, or a line that says where the paths diverge or meet again.
struct PairRow {
    enum class Kind : std::uint8_t { Pair, Divergence, Rejoin };
    size_t pair = 0;
    Kind kind = Kind::Pair;

    bool operator==(const PairRow &) const = default;
};

enum class PairsShown : std::uint8_t {
    All,
    Differences,
};

/// The rows of an alignment, and the ways from one pair to another.
class PairRows
{
public:
    PairRows() = default;
    PairRows(const Alignment &alignment, PairsShown shown);

    int count() const { return static_cast<int>(m_rows.size()); }
    const PairRow &at(int row) const { return m_rows[static_cast<size_t>(row)]; }
    /// The row of a pair, or of the next that is shown.
    std::optional<int> rowOf(size_t pair) const;
    /// The pair `rows` further down (or up, below 0), as far as there are any; the first one from nowhere.
    std::optional<size_t> pairBeside(const std::optional<size_t> &pair, int rows) const;

private:
    std::vector<PairRow> m_rows;
};

/// The nearest pair that differs, after the run of differences of one kind that `from` is in; nothing where there is
/// none.
std::optional<size_t> nextDifference(const Alignment &alignment, const std::optional<size_t> &from,
                                     Direction direction);

} // namespace quayside
