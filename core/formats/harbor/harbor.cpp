// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/harbor.h"

#include "core/formats/harbor/conclude.h"
#include "core/formats/harbor/detect.h"
#include "core/formats/harbor/harbornames.h"
#include "core/formats/harbor/outline.h"
#include "core/formats/harbor/trialdetail.h"
#include "core/formats/harbor/trialfiles.h"
#include "core/formats/harbor/trialload.h"
#include "core/formats/harbor/trialsettings.h"

namespace quayside {

Format harborFormat()
{
    return {.name = QStringLiteral("harbor"),
            .jobFiles = {HarborFile::result, HarborFile::config, HarborFile::lock, HarborFile::analysis,
                         HarborFile::analysisText, HarborFile::checkReport},
            .trialFiles = {HarborFile::result, HarborFile::config, HarborFile::trialLog},
            .detect = detectHarbor,
            .outline = outlineHarborJob,
            .loadTrial = loadHarborTrial,
            .listFiles = listTrialFiles,
            .loadDetail = loadHarborDetail,
            .agentFolders = harborAgentFolders,
            .stepOf = stepOf,
            .loadSettings = loadHarborSettings,
            .conclude = concludeHarborJob};
}

} // namespace quayside
