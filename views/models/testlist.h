// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/assertion.h"
#include "core/data/trialdetail.h"

namespace quayside {

/// A test as a list shows it.
struct ListedTest {
    size_t index = 0; ///< in the report
    QString name;     ///< without what all names begin with

    bool operator==(const ListedTest &) const = default;
};

/// The tests of a report: what failed first, then what neither failed nor passed, each in the order of the report.
struct TestList {
    QString shared; ///< what all names begin with
    std::vector<ListedTest> tests;

    bool operator==(const TestList &) const = default;
};

TestList testList(const TestReport &report);

Outcome outcomeOf(const TestCase &test);
/// "2 failed, 4 passed".
QString sayCounts(const TestReport &report);
/// What else there is to say of a test: "flaky", "2 retries", a status that is neither passed nor failed.
QString sayRemarks(const TestCase &test);
/// "at least 1", "contains 'PASS'"; the value alone where it should have been equal.
QString sayExpected(const Assertion &assertion);

} // namespace quayside
