// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process/processtrace.h"

#include <QFile>
#include <QStringList>

#include <csignal>

namespace quayside {

namespace {

/// When it was started, in clock ticks since boot: field 22 of /proc/PID/stat.
QString startOf(int pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return QString::fromLatin1(text.mid(text.lastIndexOf(')') + 2).split(' ').value(19));
}

} // namespace

QString processTrace(int pid)
{
    return QStringLiteral("pid %1 %2").arg(pid).arg(startOf(pid));
}

void endTracedProcess(const QString &trace)
{
    const QStringList words = trace.split(QLatin1Char(' '));
    const int pid = words.value(1).toInt();
    if (words.value(0) == QLatin1String("pid") && pid > 1 && !words.value(2).isEmpty() && words.value(2) == startOf(pid))
        ::kill(pid, SIGKILL);
}

} // namespace quayside
