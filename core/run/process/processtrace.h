// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside {

/// "pid NUMBER START": names a process so that a later one with the same number is not mistaken for it.
QString processTrace(int pid);

/// KILL to the process a trace names, if it still lives.
void endTracedProcess(const QString &trace);

} // namespace quayside
