// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

namespace quayside {

/// What a file outside of any trial is.
enum class FileKind : std::uint8_t {
    Other,
    Trajectory, ///< one of trajectoryFormats(), an agent's own log included
    Recording,  ///< of a terminal
};

/// By its name and its first bytes: a file whose name ends like that of no format is not opened.
FileKind kindOfFile(const Folder &folder, const QString &file);

} // namespace quayside
