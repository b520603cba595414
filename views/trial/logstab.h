// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/filelisttab.h"

namespace quayside {

/// What the agent, the verifier and the runner said while they worked; the exception first.
class LogsTab : public FileListTab
{
    Q_OBJECT

public:
    explicit LogsTab(const Workbench &workbench, QWidget *parent = nullptr);
};

} // namespace quayside
