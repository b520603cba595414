// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/process/processspec.h"

namespace quayside {

/// What every command inside finds when nothing else is said.
EnvironmentMap sandboxVariables();

} // namespace quayside
