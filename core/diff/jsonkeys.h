// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/jsontree.h"

#include <optional>
#include <string>

namespace quayside {

/// Text, or a whole number.
bool canName(const JsonTree &value);

/// The field that names the elements of both arrays: every element is an object that has it, as text or a whole number,
/// no two of one array have it alike, and the arrays share at least one. Names like "id", "event_id", "key", "name"
/// only, unless `preferred` says which.
std::optional<std::string> keyFieldOf(const JsonTree &before, const JsonTree &after, const std::string &preferred);

} // namespace quayside
