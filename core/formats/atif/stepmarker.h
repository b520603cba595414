// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace quayside {

/// Where `{ "step_id" :` begins: the mark by which reading goes on after damage. (Inside a JSON string the quotes would
/// be escaped, so text that quotes a trajectory is not taken for one.)
std::optional<size_t> findStepMarker(std::string_view text);

} // namespace quayside
