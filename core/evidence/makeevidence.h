// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/trialevidence.h"

#include <functional>
#include <stop_token>

namespace quayside {

/// Whose evidence is wanted.
struct EvidenceRequest {
    JobPointer job;
    TrialPointer trial;
    std::vector<JobPointer> open = {}; ///< where the artifacts of an oracle may be, besides the trial's own job
    std::optional<Folder> folder = {}; ///< of a file that was opened by itself; job and trial are null then
    std::vector<QString> files = {};   ///< such files, relative to the folder
};

/// Says whose evidence it is, and has no part yet.
EvidencePointer emptyEvidence(const EvidenceRequest &request);

/// Called with every new value while parts are being made, on the thread that makes them.
using PublishEvidence = std::function<void(const EvidencePointer &)>;

/// Makes the wanted parts, and those they need, that `known` does not have yet. What was made so far when stopped.
EvidencePointer makeEvidence(const EvidencePointer &known, const EvidenceRequest &request, EvidenceParts wanted,
                             const PublishEvidence &publish = {}, const std::stop_token &stop = {});

/// What is still true of earlier evidence: the parts whose files, row and expectations have not changed.
EvidencePointer stillValid(const EvidencePointer &earlier, const EvidenceRequest &request);

} // namespace quayside
