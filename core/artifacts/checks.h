// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

#include <optional>

namespace quayside {

/// What the verifier found wrong, a row each: the rows of its own table where it wrote one, else the failed tests of
/// its reports with what their assertions say was got and expected, or else with their messages.
FactTable checksOf(const TrialDetail &detail);

/// The row of `checksOf` that a test is; nothing when it did not fail, or where the verifier wrote a table of its own.
std::optional<int> checkOfTest(const TrialDetail &detail, size_t report, size_t test);

} // namespace quayside
