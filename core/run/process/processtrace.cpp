// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process/processtrace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <csignal>

#include <sys/stat.h>

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

/// KILL to every process whose file in /proc fits.
template <typename Predicate> void endWhere(const char *file, const Predicate &fits)
{
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const int pid = name.toInt();
        QFile content(QStringLiteral("/proc/%1/%2").arg(name, QLatin1String(file)));
        if (pid > 1 && content.open(QIODevice::ReadOnly) && fits(content.readAll()))
            ::kill(pid, SIGKILL);
    }
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
    if (words.value(0) == QLatin1String("pid") && pid > 1 && !words.value(2).isEmpty()
        && words.value(2) == startOf(pid))
        ::kill(pid, SIGKILL);
}

void endSandboxesNaming(const QString &text)
{
    const QByteArray wanted = QFile::encodeName(text);
    endWhere("cmdline", [&](const QByteArray &words) {
        const QByteArray program = words.first(std::max<qsizetype>(words.indexOf('\0'), 0));
        return (program == "bwrap" || program.endsWith("/bwrap")) && words.contains(wanted);
    });
}

void endProcessesWith(const QByteArray &variable)
{
    endWhere("environ", [&](const QByteArray &variables) { return variables.split('\0').contains(variable); });
}

namespace {

/// By the permissions that the kernel gives the link of an open file.
bool isOpenForWriting(const QString &link)
{
    struct stat info;
    return lstat(QFile::encodeName(link).constData(), &info) == 0 && (info.st_mode & S_IWUSR) != 0;
}

} // namespace

std::optional<QString> processWriting(const QString &file)
{
    const QString wanted = QFileInfo(file).canonicalFilePath();
    if (wanted.isEmpty())
        return std::nullopt;
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir files(QStringLiteral("/proc/%1/fd").arg(process));
        if (process.toInt() <= 1)
            continue;
        for (const QString &link : files.entryList(QDir::Files | QDir::System)) {
            if (QFile::symLinkTarget(files.filePath(link)) != wanted || !isOpenForWriting(files.filePath(link)))
                continue;
            QFile name(QStringLiteral("/proc/%1/comm").arg(process));
            const QByteArray program = name.open(QIODevice::ReadOnly) ? name.readAll().trimmed() : QByteArray("?");
            return QStringLiteral("%1 (%2)").arg(process, QString::fromUtf8(program));
        }
    }
    return std::nullopt;
}

} // namespace quayside
