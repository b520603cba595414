// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/trajectoryformat.h"

#include <QStringList>

namespace quayside {

/// Agent Trajectory Interchange Format, as agents write it into their folder: trajectory.json, and files beside it that
/// continue it or belong to its sub-agents.
TrajectoryFormat atifFormat();

/// The name of an agent's own trajectory, which leads those beside it.
bool isLeadingTrajectory(const QString &file);

/// Named like a file that another trajectory points to: a continuation, or a helper of a context summarization.
bool isNamedLikePart(const QString &file);

/// Which of the three helpers of a summarization a file is by its name: "summary", "questions", "answers".
QString summarizationPart(const QString &file);

/// Where a name in a trajectory may be found, best first, relative to the same folder as `from`: beside the file, or
/// with the prefix of the file's own name ("run7.trajectory.json" and "trajectory.cont-1.json" give
/// "run7.trajectory.cont-1.json"). Nothing for URLs and absolute paths.
QStringList candidatesFor(const QString &from, const QString &reference);

} // namespace quayside
