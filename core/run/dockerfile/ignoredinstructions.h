// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/dockerlines.h"

namespace quayside {

/// Why an instruction changes nothing of what the agent or the verifier finds; nothing for one that does. Errors:
/// Malformed, when not even an engine would take it.
std::optional<Result<QString>> whyIgnored(const DockerLine &line);

} // namespace quayside
