// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// quayside resume: finishes a job that was interrupted or stopped. The same exit codes as `run`.
int runResume(const QStringList &arguments);

} // namespace quayside
