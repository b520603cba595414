// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

class QLabel;

namespace quayside {

/// Which jobs a job was made from.
QLabel *makeOriginLabel();
void showOrigin(QLabel *label, const Job &job);

void showState(QLabel *label, const Job &job);

/// Why a job has no rows to show.
QString whyEmpty(const Job &job);

/// Which trials the job's own means count, and what its sums count again.
QLabel *makeCountingLabel();
void showCounting(QLabel *label, const Job &job);

} // namespace quayside
