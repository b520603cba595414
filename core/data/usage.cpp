// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/usage.h"

namespace quayside {

namespace {

template <typename T>
std::optional<T> sumWhereAllReport(const std::vector<ModelUsage> &models, std::optional<T> Usage::*figure)
{
    std::optional<T> sum;
    for (const ModelUsage &model : models) {
        if (!(model.usage.*figure))
            return std::nullopt;
        sum = addReported(sum, model.usage.*figure);
    }
    return sum;
}

} // namespace

bool isZero(const Usage &usage)
{
    return totalTokens(usage) == Tokens(0);
}

Usage withoutZeros(const Usage &usage)
{
    if (!isZero(usage))
        return usage;
    const bool isFree = usage.cost && usage.cost->value == 0;
    return {.input = {}, .cache = {}, .output = {}, .cost = isFree ? std::nullopt : usage.cost};
}

QString toText(UsageSource source)
{
    switch (source) {
    case UsageSource::Totals: return QStringLiteral("totals");
    case UsageSource::Models: return QStringLiteral("models");
    case UsageSource::Steps: return QStringLiteral("steps");
    }
    return {};
}

Usage sumOf(const std::vector<ModelUsage> &models)
{
    return {.input = sumWhereAllReport(models, &Usage::input),
            .cache = sumWhereAllReport(models, &Usage::cache),
            .output = sumWhereAllReport(models, &Usage::output),
            .cost = sumWhereAllReport(models, &Usage::cost)};
}

Usage operator+(const Usage &a, const Usage &b)
{
    return {.input = addReported(a.input, b.input),
            .cache = addReported(a.cache, b.cache),
            .output = addReported(a.output, b.output),
            .cost = addReported(a.cost, b.cost)};
}

std::optional<Tokens> freshInput(const Usage &usage)
{
    if (!usage.input)
        return std::nullopt;
    const Tokens cache = usage.cache.value_or(Tokens(0));
    return cache > *usage.input ? *usage.input : *usage.input - cache;
}

std::optional<Tokens> totalTokens(const Usage &usage)
{
    return addReported(addReported(freshInput(usage), usage.cache), usage.output);
}

} // namespace quayside
