// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace quayside {

/// "pid NUMBER START": names a process so that a later one with the same number is not mistaken for it.
QString processTrace(int pid);

/// KILL to the process a trace names, if it still lives.
void endTracedProcess(const QString &trace);

/// KILL to every bubblewrap with `text` in its arguments. One that is killed together with us while it starts can leave
/// a first process behind that waits for ever, because it had not asked yet to die with its parent.
void endSandboxesNaming(const QString &text);

/// KILL to every process that was started with this NAME=VALUE among its variables.
void endProcessesWith(const QByteArray &variable);

/// "12345 (harbor)": a process of this computer that has the file open for writing; nothing where none has, or none
/// that may be looked at.
std::optional<QString> processWriting(const QString &file);

} // namespace quayside
