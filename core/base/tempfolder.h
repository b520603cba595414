// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside {

/// A new folder of ours among the temporary files, removed with the object, whatever came to be in it.
class TempFolder
{
public:
    TempFolder();
    TempFolder(const TempFolder &) = delete;
    TempFolder &operator=(const TempFolder &) = delete;
    ~TempFolder();

    /// It could be made; if not, `cause` says why.
    bool isValid() const { return !m_path.isEmpty(); }
    const QString &cause() const { return m_cause; }

    const QString &path() const { return m_path; }
    QString path(const QString &relative) const { return m_path + QLatin1Char('/') + relative; }

private:
    QString m_path;
    QString m_cause;
};

} // namespace quayside
