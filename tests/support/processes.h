// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace quayside {

/// Processes whose command line holds the mark, by /proc.
inline QStringList processesMarked(const QByteArray &mark)
{
    QStringList found;
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (pid.toInt() > 0 && pid.toInt() != QCoreApplication::applicationPid() && file.open(QIODevice::ReadOnly)
            && file.readAll().contains(mark))
            found.append(pid);
    }
    return found;
}

} // namespace quayside
