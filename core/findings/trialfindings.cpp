// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/trialfindings.h"

namespace quayside {

std::map<FindingCode, std::vector<TrialPointer>> trialsByFinding(std::span<const TrialFindings> looked)
{
    std::map<FindingCode, std::vector<TrialPointer>> trials;
    for (const TrialFindings &one : looked) {
        for (const Finding &finding : one.findings) {
            auto &having = trials[finding.code];
            if (having.empty() || having.back() != one.trial)
                having.push_back(one.trial);
        }
    }
    return trials;
}

} // namespace quayside
