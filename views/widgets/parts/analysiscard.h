// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/analysis.h"

class QWidget;

namespace quayside {

/// What a model wrote about a trial, a task or a job, and its checks; says that it is a model's opinion, and whose.
QWidget *makeAnalysisCard(const Analysis &analysis);

/// All that stands in a job's folder, the whole first.
std::vector<QWidget *> makeAnalysisCards(const JobAnalysis &analysis);

} // namespace quayside
