// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

namespace quayside {

/// Files that end in ".jsonl" below a folder, at most 500 and six folders deep, by name.
std::vector<QString> sessionFiles(const Folder &folder, const QString &below);

} // namespace quayside
