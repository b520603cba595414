// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace quayside {

/// Copies a folder with permissions, times and links as they are; shares the blocks where the file system can. Devices,
/// FIFOs and sockets are left out. `target` must not exist yet.
Result<void> copyTree(const QString &source, const QString &target);

} // namespace quayside
