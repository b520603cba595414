// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/trialtabpage.h"

#include "core/artifacts/artifactfile.h"
#include "views/models/words.h"
#include "views/trial/artifactstab.h"
#include "views/trial/configtab.h"
#include "views/trial/filestab.h"
#include "views/trial/logstab.h"
#include "views/trial/overviewtab.h"
#include "views/trial/recordingtab.h"
#include "views/trial/trajectorytab.h"
#include "views/trial/trialfiles.h"

#include <algorithm>

namespace quayside {

TrialTabPage *makeTrialTab(TrialTab tab, const Workbench &workbench)
{
    switch (tab) {
    case TrialTab::Overview: return new OverviewTab(workbench);
    case TrialTab::Logs: return new LogsTab(workbench);
    case TrialTab::Config: return new ConfigTab(workbench);
    case TrialTab::Trajectory: return new TrajectoryTab(workbench);
    case TrialTab::Artifacts: return new ArtifactsTab(workbench);
    case TrialTab::Recording: return new RecordingTab(workbench);
    case TrialTab::Files: break;
    }
    return new FilesTab(workbench);
}

bool isOffered(TrialTab tab, const TrialEvidence &evidence)
{
    if (tab != TrialTab::Recording)
        return true;
    return evidence.detail && std::ranges::contains(evidence.detail->files, FileRole::Recording, &TrialFile::role);
}

std::optional<int> tabCount(TrialTab tab, const TrialEvidence &evidence)
{
    if (!evidence.detail)
        return std::nullopt;
    switch (tab) {
    case TrialTab::Artifacts: return static_cast<int>(artifactFiles(*evidence.detail).size());
    case TrialTab::Logs: return countFiles(*evidence.detail, logRoles());
    case TrialTab::Files: return static_cast<int>(evidence.detail->files.size());
    case TrialTab::Overview:
    case TrialTab::Trajectory:
    case TrialTab::Recording:
    case TrialTab::Config: break;
    }
    return std::nullopt;
}

QString tabName(TrialTab tab)
{
    switch (tab) {
    case TrialTab::Overview: return tr("Overview");
    case TrialTab::Trajectory: return tr("Trajectory");
    case TrialTab::Artifacts: return tr("Artifacts");
    case TrialTab::Logs: return tr("Logs");
    case TrialTab::Recording: return tr("Recording");
    case TrialTab::Files: return tr("Files");
    case TrialTab::Config: return tr("Config");
    }
    return {};
}

QString idOf(TrialTab tab)
{
    switch (tab) {
    case TrialTab::Overview: return QStringLiteral("overview");
    case TrialTab::Trajectory: return QStringLiteral("trajectory");
    case TrialTab::Artifacts: return QStringLiteral("artifacts");
    case TrialTab::Logs: return QStringLiteral("logs");
    case TrialTab::Recording: return QStringLiteral("recording");
    case TrialTab::Files: return QStringLiteral("files");
    case TrialTab::Config: return QStringLiteral("config");
    }
    return {};
}

QList<TrialTab> allTrialTabs()
{
    return {TrialTab::Overview,  TrialTab::Trajectory, TrialTab::Artifacts, TrialTab::Logs,
            TrialTab::Recording, TrialTab::Files,      TrialTab::Config};
}

} // namespace quayside
