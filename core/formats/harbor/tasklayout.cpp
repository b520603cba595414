// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/tasklayout.h"

namespace quayside {

bool isTaskFolder(const Folder &folder)
{
    const auto settings = folder.stamp(TaskLayout::settings);
    return (settings && settings->kind == EntryKind::File) || folder.stamp(TaskLayout::environment).has_value();
}

} // namespace quayside
