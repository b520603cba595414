// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace quayside {

/// How wide a column wants to be, and how narrow it may become (px); both are the same for a column that must not
/// shrink.
struct ColumnRoom {
    int wanted = 0;
    int least = 0;

    bool operator==(const ColumnRoom &) const = default;
};

/// A width for each column: as wanted where there is room for all; else the widest of those that may shrink shrinks
/// first, until the room is enough or each has its least width.
std::vector<int> shareRoom(const std::vector<ColumnRoom> &columns, int room);

} // namespace quayside
