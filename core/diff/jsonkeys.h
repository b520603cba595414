// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json.h"

#include <optional>
#include <string>

namespace quayside {

/// The field that names the elements of both arrays: every element is an object that has it, as text or a whole number,
/// no two of one array have it alike, and the arrays share at least one. Names like "id", "event_id", "key", "name"
/// only, unless `preferred` says which.
std::optional<std::string> keyFieldOf(const SortedJson &before, const SortedJson &after, const std::string &preferred);

} // namespace quayside
