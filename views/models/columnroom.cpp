// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/columnroom.h"

#include <algorithm>
#include <numeric>

namespace quayside {

namespace {

/// The columns as wide as they can be with none of those that may shrink wider than `most`.
std::vector<int> cutTo(const std::vector<ColumnRoom> &columns, int most)
{
    std::vector<int> widths;
    for (const ColumnRoom &column : columns)
        widths.push_back(std::min(column.wanted, std::max(column.least, most)));
    return widths;
}

} // namespace

std::vector<int> shareRoom(const std::vector<ColumnRoom> &columns, int room)
{
    int most = columns.empty() ? 0 : std::ranges::max(columns, {}, &ColumnRoom::wanted).wanted;
    std::vector<int> widths = cutTo(columns, most);
    while (most > 0 && std::accumulate(widths.begin(), widths.end(), 0) > room)
        widths = cutTo(columns, --most);
    return widths;
}

} // namespace quayside
