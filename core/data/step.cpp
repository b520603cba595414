// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/step.h"

#include <algorithm>

namespace quayside {

const ToolCall *callOf(const Step &step, const ObservationResult &result, size_t position)
{
    if (step.calls.empty())
        return nullptr;
    const bool isAtItsPlace = position < step.calls.size()
        && result.sourceCallId.value_or(step.calls[position].id) == step.calls[position].id;
    if (isAtItsPlace)
        return &step.calls[position];
    const auto named =
        result.sourceCallId ? std::ranges::find(step.calls, *result.sourceCallId, &ToolCall::id) : step.calls.end();
    return named == step.calls.end() ? &step.calls.back() : &*named;
}

std::vector<const ObservationResult *> resultsOf(const Step &step, size_t call)
{
    std::vector<const ObservationResult *> found;
    for (size_t i = 0; i < step.results.size(); ++i) {
        if (callOf(step, step.results[i], i) == &step.calls[call])
            found.push_back(&step.results[i]);
    }
    return found;
}

QString plainText(const Content &content)
{
    QStringList texts;
    for (const ContentPart &part : content) {
        if (part.text)
            texts.append(part.text->text);
    }
    return texts.join(QLatin1String("\n\n"));
}

} // namespace quayside
