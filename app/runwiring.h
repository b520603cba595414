// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/spec/runspec.h"

class QWidget;

namespace quayside {

class LaunchPage;
class QueuePage;
struct Workbench;

/// The launch page with what was started last; a start makes the job, opens it and goes to the queue.
LaunchPage *makeLaunchPage(const Workbench &workbench);

/// The queue page; results open through the store like any other job's.
QueuePage *makeQueuePage(const Workbench &workbench);

/// Goes on with a job's run and shows the queue, or says over `parent` why it cannot.
void resumeRun(const Workbench &workbench, const QString &jobFolder, QWidget *parent);

/// Asks over `parent` whether what runs may be stopped; true when nothing runs or the answer is yes.
bool mayStopRuns(const Workbench &workbench, QWidget *parent);

} // namespace quayside
