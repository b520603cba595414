// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace quayside {

/// How one list of rows becomes another, in the form that costs a view least.
struct RowChange {
    enum class Kind : std::uint8_t {
        Runs,  ///< rows go and come, the others keep their order
        Order, ///< the same rows in another order
        Reset, ///< both, or too many runs for a view to follow one by one
    };

    Kind kind = Kind::Runs;
    std::vector<std::pair<int, int>> removed;  ///< first and last row of the old list, from its end to its start
    std::vector<std::pair<int, int>> inserted; ///< first and last row of the new list, from its start to its end
};

/// Both lists hold numbers below `sources`, none twice; -1 in the old list is a row whose source was removed.
RowChange compareRows(const std::vector<int> &before, const std::vector<int> &after, int sources);

} // namespace quayside
