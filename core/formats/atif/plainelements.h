// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace quayside {

/// The texts, numbers and words between two objects of an array: those of ` , 1, "a, b" ,` are `1` and `"a, b"`.
std::vector<std::string_view> plainElements(std::string_view between);

/// Whether nothing but such elements stands there, and commas where they belong.
bool arePlainElements(std::string_view between);

} // namespace quayside
