// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace quayside {

/// Heights of many rows: where a row begins and which row is at a place, both in logarithmic time (a Fenwick tree), so
/// that a row's true height can replace the estimate when it is laid out.
class RowHeights
{
public:
    void reset(const std::vector<int> &heights);
    void set(size_t row, int height);

    size_t count() const { return m_heights.size(); }
    int height(size_t row) const { return m_heights[row]; }
    std::int64_t top(size_t row) const;
    std::int64_t total() const { return top(m_heights.size()); }
    /// The row that covers `y`; the last one when it is below the end. There must be rows.
    size_t rowAt(std::int64_t y) const;

private:
    std::vector<int> m_heights;
    std::vector<std::int64_t> m_tree;
};

} // namespace quayside
