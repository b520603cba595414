// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include <toml++/toml.hpp>

namespace quayside {

// A value as Harbor's models take it (pydantic's lax mode): a number may be a text that says one, a whole number may be
// written as 3.0, true is 1, "yes" is true. Nothing for what such a model refuses. A text is never made of anything.

std::optional<double> laxNumber(const toml::node &node);
std::optional<std::int64_t> laxWhole(const toml::node &node);
std::optional<bool> laxFlag(const toml::node &node);

} // namespace quayside
