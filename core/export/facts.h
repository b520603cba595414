// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

#include <nlohmann/json.hpp>

namespace quayside {

/// The values that every JSON export says the same way. What is not reported is null, never 0.

using OrderedJson = nlohmann::ordered_json;

std::string toUtf8(const QString &text);
OrderedJson factsOf(const std::optional<Instant> &instant); ///< ISO 8601; without a zone where none was recorded
OrderedJson factsOf(const std::optional<Tokens> &tokens);
OrderedJson factsOf(const std::optional<Usd> &cost);
OrderedJson secondsOf(const std::optional<Milliseconds> &time);
OrderedJson factsOf(const Usage &usage); ///< {"input", "cache", "output"}
OrderedJson factsOf(const Rewards &rewards);
OrderedJson factsOf(const std::vector<QString> &texts);
OrderedJson factsOf(const std::vector<Issue> &issues);

/// Two spaces deep, UTF-8, with a newline at the end.
QByteArray printed(const OrderedJson &json);

} // namespace quayside
