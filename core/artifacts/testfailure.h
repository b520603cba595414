// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/assertion.h"
#include "core/data/trialdetail.h"

namespace quayside {

/// A line of the test's source.
struct TestPlace {
    QString file; ///< without folders
    int line = 0; ///< from 1

    bool operator==(const TestPlace &) const = default;
};

/// Why a test failed, in the words of its framework.
struct TestFailure {
    QString headline; ///< the first line it said, without "AssertionError: "
    QStringList said; ///< every line of that: pytest's E lines, or the message
    std::optional<Assertion> assertion;
    std::optional<TestPlace> place; ///< where in the test

    bool operator==(const TestFailure &) const = default;
};

bool isFailed(const TestCase &test);

TestFailure failureOf(const TestCase &test);

} // namespace quayside
