// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/findings.h"

#include "core/findings/rules.h"

#include <algorithm>
#include <array>

namespace quayside {

std::vector<Finding> findIn(const TrialFacts &facts)
{
    static constexpr std::array<Rule, 13> rules{
        findNotStarted, findLimits,          findStoppedMidway,  findUnchangedStarter, findNoEdit,
        findLoops,      findFalseClaim,      findForbiddenPaths, findClockBackwards,   findTotalsDisagree,
        findMadeUp,     findArtifactMissing, findTampering};
    std::vector<Finding> findings;
    for (const Rule rule : rules)
        std::ranges::move(rule(facts), std::back_inserter(findings));
    std::ranges::stable_sort(findings, [](const Finding &one, const Finding &two) {
        return one.severity != two.severity ? one.severity > two.severity : one.code < two.code;
    });
    return findings;
}

} // namespace quayside
