// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/agentrun.h"

#include <QByteArray>

namespace quayside {

class TemporaryFolder;
class TrajectoryPage;

/// A step that runs a command, as JSON; `result` is put in as it is.
QByteArray callStep(int number, const QByteArray &command, const QByteArray &result);

/// A trajectory of a user's message and so many calls, one of them failed, nine of them the same.
QByteArray sample(int calls);

/// One run an agent of the trajectories in a folder.
std::vector<RunPointer> runsIn(const TemporaryFolder &folder);

/// Shows the page, and the trial of a folder in it; a failure fails the test.
void openTrial(TrajectoryPage &page, const TemporaryFolder &folder);
void openSample(TrajectoryPage &page, const TemporaryFolder &folder, int calls);

} // namespace quayside
