// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/issue.h"

namespace quayside {

/// What is said of a link that was met and not followed: a warning where a folder is left out that lies elsewhere, or
/// is not there at all. Nothing of the target is opened.
Issue linkIssue(const Folder &folder, const QString &link);

} // namespace quayside
