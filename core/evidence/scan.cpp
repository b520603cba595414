// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/scan.h"

namespace quayside {

Result<TrialPath> readPath(EvidenceStore &store, const TrialPointer &trial, std::stop_token stop)
{
    if (const auto folder = Folder::open(trial->folder); !folder)
        return std::unexpected(folder.error());
    const auto evidence =
        store.get({.job = {}, .trial = trial}, EvidencePart::Trajectory, EvidenceUse::Scanning, {}, stop);
    if (!evidence)
        return std::unexpected(cancelledError(trial->folder));
    return mainRunOf(*evidence).and_then([&](const RunPointer &run) { return makePath(trial, run, stop); });
}

TrialFindings lookAtTrial(EvidenceStore &store, const EvidenceRequest &request, std::stop_token stop)
{
    const auto evidence = store.get(request, EvidencePart::Findings, EvidenceUse::Scanning, {}, stop);
    return {.trial = request.trial, .findings = evidence ? *evidence->findings : std::vector<Finding>()};
}

} // namespace quayside
