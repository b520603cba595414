// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/composefile/composefile.h"

namespace quayside {

/// A compose file with its variables filled in, the files it includes added, and each service with all that it extends.
/// Errors: Malformed; those of the reader for a file it names.
Result<YamlValue> loadComposeDocument(const ComposeSource &source);

} // namespace quayside
