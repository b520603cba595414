// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/dotfigure.h"
#include "core/figures/heatfigure.h"
#include "core/figures/matrixfigure.h"
#include "core/figures/outcomefigure.h"
#include "core/figures/rewardfigure.h"
#include "core/figures/scatterfigure.h"
#include "core/figures/stackfigure.h"

namespace quayside {

/// Every chart of the job page as values; made off the GUI thread.
struct JobFigures {
    JobPointer job;
    Grouping grouping;
    RewardFigure reward;
    OutcomeFigure outcomes;
    DotFigure elapsed;
    StackFigure phases;
    StackFigure tokens;
    DotFigure cost;
    ScatterFigure againstCost;
    ScatterFigure againstTime;
    MatrixFigure attempts;
    HeatFigure heat;

    bool operator==(const JobFigures &) const = default;
};

JobFigures makeJobFigures(const JobPointer &job, const ArmChoice &choice = {});

} // namespace quayside
