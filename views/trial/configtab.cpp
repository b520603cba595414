// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/configtab.h"

#include "views/trial/trialfiles.h"

namespace quayside {

ConfigTab::ConfigTab(const Workbench &workbench, QWidget *parent)
    : FileListTab(workbench, configRoles(), tr("This trial has neither a config nor a result."), parent)
{
}

} // namespace quayside
