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

/// Goes on with a job's run and shows the queue, or says over `parent` why it cannot. A run that somebody else started
/// is asked about first; `accepted` is the digest of what was agreed to.
void resumeRun(const Workbench &workbench, const QString &jobFolder, QWidget *parent, const QString &accepted = {});

/// Asks over `window` whether what runs may be stopped; after a yes it is stopped, and the window closed when nothing
/// runs.
void closeWhenStopped(const Workbench &workbench, QWidget *window);

} // namespace quayside
