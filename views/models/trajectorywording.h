// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/step.h"
#include "core/trajectory/links.h"

#include <QLocale>

namespace quayside {

/// "→ helper 2: reads the logs", "started by step 7 of main", "continues in trajectory.cont-1.json, ...".
QString sayLink(const TrajectoryGraph &graph, const StepLink &link);

QString sayAudio(const AudioPart &audio, const QLocale &locale = QLocale()); ///< "audio/wav · 0.25 s"

} // namespace quayside
