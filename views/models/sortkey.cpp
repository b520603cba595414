// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/sortkey.h"

#include <algorithm>
#include <numeric>

namespace quayside {

std::vector<int> sorted(std::vector<SortKey> keys, Qt::SortOrder order)
{
    for (SortKey &key : keys) {
        if (QString *text = std::get_if<QString>(&key))
            *text = text->toCaseFolded();
    }
    std::vector<int> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0);
    const auto keyOf = [&keys](int row) -> const SortKey & { return keys[static_cast<size_t>(row)]; };
    const auto unreported = std::ranges::stable_partition(rows, [&](int row) { return isReported(keyOf(row)); });
    const std::ranges::subrange reported(rows.begin(), unreported.begin());
    if (order == Qt::AscendingOrder)
        std::ranges::stable_sort(reported, std::ranges::less(), keyOf);
    else
        std::ranges::stable_sort(reported, std::ranges::greater(), keyOf);
    return rows;
}

} // namespace quayside
