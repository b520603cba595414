// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace quayside {

/// A folder that lives as long as the fuzzing does; in memory where the machine has such a place.
class Scratch
{
public:
    QString path(const char *relative = "") const { return QDir::cleanPath(m_dir.filePath(QLatin1String(relative))); }

    void write(const char *relative, const QByteArray &bytes) const
    {
        QDir(m_dir.path()).mkpath(QFileInfo(QLatin1String(relative)).path());
        QFile file(path(relative));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", relative);
    }

private:
    QTemporaryDir m_dir{(QFileInfo::exists(QStringLiteral("/dev/shm")) ? QStringLiteral("/dev/shm") : QDir::tempPath())
                        + QStringLiteral("/fuzz-XXXXXX")};
};

} // namespace quayside
