// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside {

/// Whether a name is that of a folder on every system: without separators, control characters, what Windows keeps for
/// itself, a dot or a space at its end, and of at most 255 bytes.
bool isPortableName(const QString &name);

/// What two names have in common that a file system may take for one.
QString foldedName(const QString &name);

} // namespace quayside
