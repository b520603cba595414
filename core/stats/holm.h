// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace quayside {

/// p values adjusted for being several (Holm 1979), in the order given.
std::vector<double> holm(std::span<const double> p);

} // namespace quayside
