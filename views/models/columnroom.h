// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace quayside {

/// How wide a column wants to be, and how narrow it may become; both the same where it does not give way.
struct ColumnRoom {
    int wanted = 0;
    int least = 0;

    bool operator==(const ColumnRoom &) const = default;
};

/// A width for each column: as wanted where there is room for all; else the widest of those that may give way gives
/// first, until the room is enough or each is at its least.
std::vector<int> shareRoom(const std::vector<ColumnRoom> &columns, int room);

} // namespace quayside
