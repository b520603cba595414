// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside {

/// "a string where a number or null is expected"; both are JsonTypes, `found` the one of a value.
QString sayWrongType(std::uint8_t found, std::uint8_t expected);

} // namespace quayside
