// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/rowchange.h"

#include <algorithm>

namespace quayside {

namespace {

/// Above this many separate runs one reset is cheaper for every view.
constexpr size_t mostRuns = 64;

std::vector<bool> membersOf(const std::vector<int> &rows, int sources)
{
    std::vector<bool> members(static_cast<size_t>(sources));
    for (const int source : rows) {
        if (source >= 0)
            members[static_cast<size_t>(source)] = true;
    }
    return members;
}

/// First and last index of each run of rows that are not in `members`.
std::vector<std::pair<int, int>> runsOutside(const std::vector<int> &rows, const std::vector<bool> &members)
{
    std::vector<std::pair<int, int>> runs;
    for (int row = 0; row < std::ssize(rows); ++row) {
        const int source = rows[static_cast<size_t>(row)];
        if (source >= 0 && members[static_cast<size_t>(source)])
            continue;
        if (!runs.empty() && runs.back().second == row - 1)
            runs.back().second = row;
        else
            runs.emplace_back(row, row);
    }
    return runs;
}

bool keepsOrder(const std::vector<int> &before, const std::vector<bool> &beforeMembers, const std::vector<int> &after,
                const std::vector<bool> &afterMembers)
{
    auto next = after.begin();
    for (const int source : before) {
        if (source < 0 || !afterMembers[static_cast<size_t>(source)])
            continue;
        while (!beforeMembers[static_cast<size_t>(*next)])
            ++next;
        if (*next++ != source)
            return false;
    }
    return true;
}

} // namespace

RowChange compareRows(const std::vector<int> &before, const std::vector<int> &after, int sources)
{
    const std::vector<bool> was = membersOf(before, sources);
    const std::vector<bool> is = membersOf(after, sources);
    RowChange change{.removed = runsOutside(before, is), .inserted = runsOutside(after, was)};
    std::ranges::reverse(change.removed);
    if (!keepsOrder(before, was, after, is))
        change.kind =
            change.removed.empty() && change.inserted.empty() ? RowChange::Kind::Order : RowChange::Kind::Reset;
    else if (change.removed.size() + change.inserted.size() > mostRuns)
        change.kind = RowChange::Kind::Reset;
    return change;
}

} // namespace quayside
