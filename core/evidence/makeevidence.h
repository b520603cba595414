// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/trialevidence.h"

#include <functional>
#include <stop_token>

namespace quayside {

/// The trial whose evidence is wanted, or the files that were opened by themselves.
struct EvidenceRequest {
    JobPointer job;
    TrialPointer trial;
    OpenTrials open = {};              ///< where the artifacts of an oracle may be, besides the trial's own job
    std::optional<Folder> folder = {}; ///< of a file that was opened by itself; job and trial are null then
    std::vector<QString> files = {};   ///< such files, relative to the folder
};

/// Evidence of this trial or these files that has no part yet.
EvidencePointer emptyEvidence(const EvidenceRequest &request);

/// Called with every new value while parts are being made, on the thread that makes them.
using PublishEvidence = std::function<void(const EvidencePointer &)>;

/// Makes the wanted parts, and those they need, that `known` does not have yet. What was made so far when stopped.
EvidencePointer makeEvidence(const EvidencePointer &known, const EvidenceRequest &request, EvidenceParts wanted,
                             const PublishEvidence &publish = {}, const std::stop_token &stop = {});

/// How the files are that its parts are made of; empty where the folder cannot be opened.
FolderStamps currentStamps(const EvidenceRequest &request);

/// The parts of earlier evidence that are still valid: their files, row and expectations have not changed.
EvidencePointer stillValid(const EvidencePointer &earlier, const EvidenceRequest &request);

} // namespace quayside
