// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace quayside {

/// Whether Harbor takes a text for a time: what datetime.fromisoformat of Python 3.13 reads, "Z" anywhere being
/// "+00:00". Wider than parseInstant (dates alone, weeks, no separators), and narrower (no "z", no 60th second).
bool isIsoTime(std::string_view text);

} // namespace quayside
