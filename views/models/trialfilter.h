// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/identity.h"

#include <map>
#include <set>

namespace quayside {

/// What a trial can be filtered by besides text.
enum class Facet : std::uint8_t {
    State,
    Agent,
    Model,
    Task,
    Exception,
};

/// Which trials are wanted. Values of one facet are alternatives, facets narrow each other; an empty filter wants all.
struct TrialFilter {
    QString text; ///< anywhere in name, task, agent, model or exception; case ignored
    std::map<Facet, std::set<Identity>> facets;
    std::set<QString> names;          ///< trials chosen one by one, as in a chart; empty wants all
    std::optional<double> rewardFrom; ///< primary reward, inclusive
    std::optional<double> rewardTo;   ///< inclusive

    bool operator==(const TrialFilter &) const = default;
    bool isEmpty() const { return *this == TrialFilter(); }
};

bool matches(const Trial &trial, const TrialFilter &filter);

/// The value of a trial in a facet; empty when it has none (no exception, no model).
Identity facetValue(const Trial &trial, Facet facet);

/// What every trial has in a facet; nothing when they differ or there is none.
std::optional<Identity> soleValue(const Job &job, Facet facet);

/// Every value of a facet with the number of trials that have it, by value.
std::map<Identity, int> facetCounts(const Job &job, Facet facet);

} // namespace quayside
