// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/tracerecord.h"

#include "core/base/folder.h"
#include "core/run/queue/journalkey.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr Bytes recordCap(16 << 20);

} // namespace

TraceRecord::TraceRecord(const QString &jobId) : m_path(runStateFolder() + QStringLiteral("/runs/") + jobId) {}

Result<void> TraceRecord::add(const QString &traces) const
{
    QDir().mkpath(QFileInfo(m_path).path());
    const FileHandle file(::open(QFile::encodeName(m_path).constData(),
                                 O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    const QByteArray line = traces.toUtf8() + '\n';
    if (file.get() >= 0 && ::write(file.get(), line.constData(), static_cast<size_t>(line.size())) == line.size())
        return {};
    return std::unexpected(Error{ErrorCode::Failed, m_path, {}, QString::fromLocal8Bit(std::strerror(errno))});
}

QStringList TraceRecord::read() const
{
    const QFileInfo info(m_path);
    const auto folder = Folder::open(info.path());
    const auto bytes = folder ? folder->read(info.fileName(), recordCap) : std::unexpected(folder.error());
    return QString::fromUtf8(bytes.value_or(QByteArray())).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void TraceRecord::remove() const
{
    QFile::remove(m_path);
}

} // namespace quayside
