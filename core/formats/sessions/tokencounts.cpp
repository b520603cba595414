// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/tokencounts.h"

#include "core/formats/sessions/stepparts.h"

#include <algorithm>

namespace quayside {

using nlohmann::json;

TokenCounts operator+(const TokenCounts &a, const TokenCounts &b)
{
    return {.prompt = a.prompt + b.prompt, .cached = a.cached + b.cached, .completion = a.completion + b.completion};
}

std::int64_t soundCount(std::optional<std::int64_t> count)
{
    constexpr std::int64_t most = std::int64_t(1) << 40;
    const std::int64_t value = count.value_or(0);
    return value > 0 && value <= most ? value : 0;
}

void addMetrics(json &step, const TokenCounts &counts)
{
    if (counts.isZero())
        return;
    json &metrics = step["metrics"];
    const auto add = [&metrics](const char *key, std::int64_t count) {
        metrics[key] = integerOf(metrics, key).value_or(0) + count;
    };
    add("prompt_tokens", counts.prompt);
    add("cached_tokens", counts.cached);
    add("completion_tokens", counts.completion);
}

json finalMetrics(const TokenCounts &counts)
{
    return {{"total_prompt_tokens", counts.prompt},
            {"total_cached_tokens", counts.cached},
            {"total_completion_tokens", counts.completion}};
}

TokenCounts RunningTotal::read(const TokenCounts &total, const std::optional<TokenCounts> &last)
{
    const std::optional<TokenCounts> before = std::exchange(m_before, total);
    const bool goesOn = before && total.prompt >= before->prompt && total.cached >= before->cached
        && total.completion >= before->completion;
    if (!goesOn)
        return last.value_or(total);
    return {.prompt = total.prompt - before->prompt,
            .cached = total.cached - before->cached,
            .completion = total.completion - before->completion};
}

} // namespace quayside
