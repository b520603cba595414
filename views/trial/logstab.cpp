// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/logstab.h"

#include "views/trial/trialfiles.h"

namespace quayside {

LogsTab::LogsTab(const Workbench &workbench, QWidget *parent)
    : FileListTab(workbench, logRoles(), tr("This trial left no logs."), parent)
{
}

} // namespace quayside
