// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace quayside {

/// A folder that is gone after the test, with files written in one line.
class TemporaryFolder
{
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;
    ~TemporaryFolder();

    QString path() const { return m_dir.path(); }
    QString path(const QString &relative) const { return m_dir.filePath(relative); }

    /// Makes the parent folders as well.
    void write(const QString &relative, const QByteArray &bytes) const;
    void makeFolder(const QString &relative) const;

private:
    QTemporaryDir m_dir;
};

} // namespace quayside
