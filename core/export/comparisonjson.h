// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <QByteArray>

namespace quayside {

/// A comparison as JSON: options, arms, differences with method, interval, p and seed, what differs besides, and tasks
/// with the mean of each arm. Numbers that are not reported are null. `issues` are those of what was compared.
QByteArray comparisonJson(const Comparison &comparison, const std::vector<Issue> &issues = {});

} // namespace quayside
