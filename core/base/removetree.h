// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace quayside {

/// Removes a file, a link or a folder and all below it, also what has lost its permissions, however deep and however
/// long its paths are. Nothing there is fine.
Result<void> removeTree(const QString &path);

/// The same in an open folder. Errors: errno.
std::expected<void, int> removeTreeAt(int folder, const QByteArray &name);

} // namespace quayside
