// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/trialpath.h"
#include "core/evidence/evidencestore.h"
#include "core/findings/trialfindings.h"

namespace quayside {

/// Reads a trial's trajectory and prepares the path of its main agent for alignment. Errors: those of Folder::open,
/// NotFound where there is no trajectory, Cancelled.
Result<TrialPath> readPath(EvidenceStore &store, const TrialPointer &trial, std::stop_token stop = {});

/// The findings of one trial of many; nothing where its folder cannot be read, or when stopped.
TrialFindings lookAtTrial(EvidenceStore &store, const EvidenceRequest &request, std::stop_token stop = {});

} // namespace quayside
