// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/trialdetail.h"

#include <algorithm>

namespace quayside {

QString toText(FileRole role)
{
    switch (role) {
    case FileRole::Config: return QStringLiteral("config");
    case FileRole::Lock: return QStringLiteral("lock");
    case FileRole::Result: return QStringLiteral("result");
    case FileRole::AgentLog: return QStringLiteral("agent-log");
    case FileRole::VerifierLog: return QStringLiteral("verifier-log");
    case FileRole::TrialLog: return QStringLiteral("trial-log");
    case FileRole::ServiceLog: return QStringLiteral("service-log");
    case FileRole::Trajectory: return QStringLiteral("trajectory");
    case FileRole::Recording: return QStringLiteral("recording");
    case FileRole::Image: return QStringLiteral("image");
    case FileRole::Artifact: return QStringLiteral("artifact");
    case FileRole::Manifest: return QStringLiteral("manifest");
    case FileRole::Reward: return QStringLiteral("reward");
    case FileRole::Report: return QStringLiteral("report");
    case FileRole::Analysis: return QStringLiteral("analysis");
    case FileRole::Exception: return QStringLiteral("exception");
    case FileRole::Stream: return QStringLiteral("stream");
    case FileRole::Unfinished: return QStringLiteral("unfinished");
    case FileRole::Other: return QStringLiteral("other");
    }
    return {};
}

QString fileOf(const TrialDetail &detail, FileRole role)
{
    const auto found = std::ranges::find(detail.files, role, &TrialFile::role);
    return found == detail.files.end() ? QString() : found->path;
}

} // namespace quayside
