// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// Folders of tasks that this user has run on this computer, the newest first. They are kept in the user's state
/// folder: a trial that names one of them may have its files opened, wherever its job lies.
QStringList knownTasks();

/// Adds folders to them; the last 500 are kept. A list that cannot be written stays as it is.
void rememberTasks(const QStringList &folders);

} // namespace quayside
