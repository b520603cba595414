// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/rules.h"

#include <ranges>

namespace quayside {

const StepFacts *lastWords(const TrialFacts &facts)
{
    for (const StepFacts &step : facts.steps | std::views::reverse) {
        if (step.source != StepSource::Agent)
            continue;
        return step.calls.empty() && !step.repeatsResult && !step.message.trimmed().isEmpty() ? &step : nullptr;
    }
    return nullptr;
}

QString excerpt(const QString &text, qsizetype at)
{
    constexpr qsizetype before = 40, longest = 200;
    const qsizetype start = std::max<qsizetype>(0, at - before);
    return text.sliced(start, std::min(longest, text.size() - start)).simplified();
}

} // namespace quayside
