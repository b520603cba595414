// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/rowheights.h"

#include <bit>

namespace quayside {

void RowHeights::reset(const std::vector<int> &heights)
{
    m_heights = heights;
    m_tree.assign(heights.size() + 1, 0);
    for (size_t i = 1; i < m_tree.size(); ++i) {
        m_tree[i] += heights[i - 1];
        const size_t parent = i + (i & (~i + 1));
        if (parent < m_tree.size())
            m_tree[parent] += m_tree[i];
    }
}

void RowHeights::set(size_t row, int height)
{
    const int by = height - m_heights[row];
    m_heights[row] = height;
    for (size_t i = row + 1; by != 0 && i < m_tree.size(); i += i & (~i + 1))
        m_tree[i] += by;
}

std::int64_t RowHeights::top(size_t row) const
{
    std::int64_t sum = 0;
    for (size_t i = row; i > 0; i -= i & (~i + 1))
        sum += m_tree[i];
    return sum;
}

size_t RowHeights::rowAt(std::int64_t y) const
{
    size_t row = 0;
    for (size_t step = std::bit_floor(m_tree.size() - 1); step > 0; step >>= 1) {
        if (row + step < m_tree.size() && m_tree[row + step] <= y) {
            row += step;
            y -= m_tree[row];
        }
    }
    return row < m_heights.size() ? row : m_heights.size() - 1;
}

} // namespace quayside
