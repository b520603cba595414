// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <cstdint>

namespace quayside {

/// A text that names one kind of thing and cannot be mixed up with a text that names another.
template <typename Tag> struct Name {
    QString value;

    Name() = default;
    explicit Name(QString text) : value(std::move(text)) {}

    bool isEmpty() const { return value.isEmpty(); }
    auto operator<=>(const Name &) const = default;
    friend size_t qHash(const Name &name, size_t seed = 0) { return ::qHash(name.value, seed); }
};

/// A quantity with a unit. Adds to and subtracts from its own kind only; rates are computed on `.value`.
template <typename Tag, typename Rep> struct Quantity {
    Rep value{};

    Quantity() = default;
    explicit constexpr Quantity(Rep number) : value(number) {}

    auto operator<=>(const Quantity &) const = default;
    constexpr Quantity &operator+=(Quantity other)
    {
        value += other.value;
        return *this;
    }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.value + b.value); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.value - b.value); }
};

using TrialName = Name<struct TrialNameTag>;
using TaskName = Name<struct TaskNameTag>;

using Tokens = Quantity<struct TokensTag, std::int64_t>;
using Usd = Quantity<struct UsdTag, double>;
using Milliseconds = Quantity<struct MillisecondsTag, std::int64_t>;
using Bytes = Quantity<struct BytesTag, std::int64_t>;
/// Position of a step in its trajectory, from 0. (ATIF's own `step_id` counts from 1 and may be wrong.)
using StepIndex = Quantity<struct StepIndexTag, std::int32_t>;

} // namespace quayside
