// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"
#include "views/widgets/parts/headlinestrip.h"

#include <QLocale>

namespace quayside {

/// The figures above a job's charts: trials, reward, elapsed, tokens, cost, errors; each with its own denominator.
std::vector<Headline> headlinesOf(const Job &job, const QLocale &locale = QLocale());

} // namespace quayside
