// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <QString>

#include <optional>
#include <vector>

namespace quayside {

/// What an agent consumed. Each figure may be unreported, which is not zero. `input` is as the source reports it;
/// Harbor and ATIF define it as including `cache`, but some agents report a cache larger than their input.
struct Usage {
    std::optional<Tokens> input;
    std::optional<Tokens> cache;
    std::optional<Tokens> output;
    std::optional<Usd> cost;

    bool operator==(const Usage &) const = default;
};

/// Whether tokens are reported, and none: some gateways and agents write it where they do not know.
bool isZero(const Usage &usage);

/// Without those zeros, and without a cost of 0 beside them.
Usage withoutZeros(const Usage &usage);
/// What one model was used for, by the name that the agent calls it.
struct ModelUsage {
    QString model;
    Usage usage;

    bool operator==(const ModelUsage &) const = default;
};

/// Where the usage of a trial or a step is from.
enum class UsageSource : std::uint8_t {
    Totals, ///< stated as such
    Models, ///< the sum over the models, where no total is stated
    Steps,  ///< the sum over the steps
};

/// "totals", "models", "steps".
QString toText(UsageSource source);

/// Sums what is reported; a figure that neither side reports stays unreported.
Usage operator+(const Usage &a, const Usage &b);

/// A figure is known when that of each model is; nothing for no models.
Usage sumOf(const std::vector<ModelUsage> &models);

/// Input that was not read from the cache; nothing when input is unreported. An unreported cache counts as none. A
/// cache larger than the input shows that this source's input leaves cache reads out: then all of it is fresh. For one
/// trial or step only: sums of sources that count differently have no such meaning.
std::optional<Tokens> freshInput(const Usage &usage);

/// Fresh input + cache + output as far as reported; nothing when nothing is.
std::optional<Tokens> totalTokens(const Usage &usage);

template <typename T> std::optional<T> addReported(const std::optional<T> &a, const std::optional<T> &b)
{
    if (!a || !b)
        return a ? a : b;
    return *a + *b;
}

} // namespace quayside
