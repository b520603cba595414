// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace quayside {

using Json = nlohmann::json;

/// The field that names the elements of both arrays: every element is an object that has it, as text or a whole number,
/// no two of one array have it alike, and the arrays share at least one. Names like "id", "event_id", "key", "name"
/// only, unless `preferred` says which.
std::optional<std::string> keyFieldOf(const Json &before, const Json &after, const std::string &preferred);

} // namespace quayside
