// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"
#include "core/json/json.h"

namespace quayside {

/// The values that every JSON export writes in the same way. What is not reported is null, never 0.

Json factsOf(const std::optional<Instant> &instant); ///< ISO 8601; without a zone where none was recorded
Json factsOf(const std::optional<Tokens> &tokens);
Json factsOf(const std::optional<Usd> &cost);
Json secondsOf(const std::optional<Milliseconds> &time);
Json factsOf(const Usage &usage); ///< {"input", "cache", "output"}
Json factsOf(const Rewards &rewards);
Json textOrNull(const QString &text); ///< null for an empty one
Json factsOf(const std::vector<QString> &texts);
Json factsOf(const std::vector<Issue> &issues);
Json factsOf(const Analysis &analysis);

/// Two spaces deep, UTF-8, with a newline at the end.
QByteArray printed(const Json &json);

} // namespace quayside
