// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/trialdetail.h"

#include "core/formats/harbor/trialfiles.h"

namespace quayside {

TrialDetail loadHarborDetail(const Folder &trial)
{
    TrialDetail detail;
    detail.folder = trial.absolute({});
    detail.files = listTrialFiles(trial, detail.issues);
    return detail;
}

} // namespace quayside
