// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

#include <QLocale>

namespace quayside {

/// Which trials a job's own means count, and what Harbor's two ways to count give.
struct CountingWords {
    QString text;   ///< empty where the job is none of Harbor's, or has no rewards
    QString detail; ///< each mean counted both ways, a line each
};

/// What was used where the sums of a job count sessions again that go on from step to step; empty for other jobs.
QString sayRepeatedSessions(const Job &job, const QLocale &locale = QLocale());

CountingWords sayCounting(const Job &job, const QLocale &locale = QLocale());

} // namespace quayside
