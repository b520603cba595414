// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/analysis.h"

class QWidget;

namespace quayside {

/// What a model wrote about a trial or a job, and its checks; says that it is a model's opinion.
QWidget *makeAnalysisCard(const Analysis &analysis);

} // namespace quayside
