// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/composefile/composefile.h"

namespace quayside {

/// A service whose keys and types are checked. Errors: Malformed (a mount that is none).
Result<ComposeService> readService(const QString &name, const YamlValue &service);

} // namespace quayside
