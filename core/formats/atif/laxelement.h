// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/atif/domvalue.h"

namespace quayside {

// What Harbor's models (pydantic's lax mode) take a value for; nothing for what they refuse.

/// One that does not fit is the largest there is, or the smallest.
std::optional<std::int64_t> laxWhole(JsonElement value);
std::optional<double> laxNumber(JsonElement value);
std::optional<bool> laxFlag(JsonElement value);

/// Whether they take it for one of these JsonTypes.
bool fits(JsonElement value, std::uint8_t types);

} // namespace quayside
