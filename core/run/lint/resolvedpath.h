// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace quayside {

/// Where an absolute path leads when every link on the way is followed, whether there is something or not. Nothing for
/// links that lead round in a circle.
std::optional<QString> resolvedPath(const QString &path);

/// Whether a path without links is the folder or in it.
bool isBelow(const QString &path, const QString &folder);

/// Whether a part of an absolute path is a link.
bool passesLink(const QString &path);

} // namespace quayside
