// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/trialfindings.h"

#include "core/formats/format.h"

#include <algorithm>

namespace quayside {

TrialFindings lookAtTrial(const Job &job, const TrialPointer &trial, std::span<const JobPointer> open,
                          std::stop_token stop)
{
    TrialFindings looked{.trial = trial, .findings = {}};
    const auto folder = Folder::open(trial->folder);
    const auto format = std::ranges::find(formats(), job.format, &Format::name);
    if (!folder || format == formats().end() || !format->loadDetail)
        return looked;
    const auto detail = std::make_shared<const TrialDetail>(format->loadDetail(*folder));
    looked.findings = findInTrial(job, trial, detail, open, stop).value_or(std::vector<Finding>());
    return looked;
}

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
