// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/findings.h"

#include "core/findings/rules.h"

#include <algorithm>
#include <array>

namespace quayside {

std::vector<Finding> findIn(const TrialFacts &facts)
{
    static constexpr std::array<Rule, 12> rules{
        findNotStarted, findLimits,         findStoppedMidway,  findUnchangedStarter, findNoEdit, findLoops,
        findFalseClaim, findForbiddenPaths, findClockBackwards, findTotalsDisagree,   findMadeUp, findArtifactMissing};
    std::vector<Finding> findings;
    for (const Rule rule : rules)
        std::ranges::move(rule(facts), std::back_inserter(findings));
    std::ranges::stable_sort(findings, [](const Finding &one, const Finding &two) {
        return one.severity != two.severity ? one.severity > two.severity : one.code < two.code;
    });
    return findings;
}

Result<std::vector<Finding>> findInTrial(const Job &job, const TrialPointer &trial, const TrialDetailPointer &detail,
                                         std::span<const JobPointer> open, std::stop_token stop)
{
    const auto folder = Folder::open(trial->folder);
    if (!folder)
        return std::unexpected(folder.error());
    const auto facts = gatherFacts(*folder, trial, detail, sourcesFor(job, *trial, open), stop);
    if (!facts)
        return std::unexpected(cancelledError(trial->folder));
    return findIn(*facts);
}

} // namespace quayside
