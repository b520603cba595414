// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/atif/schema.h"

#include <simdjson.h>

#include <optional>
#include <string_view>
#include <vector>

namespace quayside {

using JsonElement = simdjson::dom::element;

// Readers of parsed JSON that never fail: what is not of the wanted type is nothing.

JsonTypes jsonTypeOf(JsonElement value);

/// Nothing for a member that is null. Of several with one name it is the last, as Python's reader has it.
std::optional<JsonElement> memberOf(JsonElement object, std::string_view name);

/// The elements; of anything but an array there are none.
std::vector<JsonElement> elementsOf(const std::optional<JsonElement> &value);

bool isText(const std::optional<JsonElement> &value);
std::string_view textOf(const std::optional<JsonElement> &value);

} // namespace quayside
