// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace quayside {

/// The first place of `needle` in `text` from `start` on. Compares 16 positions at once by the needle's first and last
/// byte (W. Mula, "SIMD-friendly algorithms for substring searching", 2016).
std::optional<size_t> findBytes(std::string_view text, std::string_view needle, size_t start);

/// The same for a needle in lower case, taking ASCII letters of the text in either case.
std::optional<size_t> findBytesFolded(std::string_view text, std::string_view lowerNeedle, size_t start);

} // namespace quayside
