// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/filelisttab.h"

namespace quayside {

/// The trial's own configuration, result and lock, whole, unknown keys included.
class ConfigTab : public FileListTab
{
    Q_OBJECT

public:
    explicit ConfigTab(const Workbench &workbench, QWidget *parent = nullptr);
};

} // namespace quayside
