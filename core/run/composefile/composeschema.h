// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/composefile/yamlvalue.h"

namespace quayside {

/// Whether the keys are those of the Compose specification and the values of what is read from a service are of their
/// type. Errors: Malformed, with the line.
Result<void> checkComposeSchema(const YamlValue &document);

/// A flag, as Docker Compose takes one: "yes" and "on" are true. Nothing for another text, and for a number.
std::optional<bool> composeFlag(const YamlValue &value);

Error composeError(const YamlValue &value, const QString &message);

} // namespace quayside
