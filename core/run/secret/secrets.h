// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace quayside {

/// Values of variables that must never reach a file or the screen, with where each came from. Lives in memory only.
class Secrets
{
public:
    /// Reads NAME=VALUE lines (comments, "export" and quotes as usual in such files). Errors: NotReadable, Malformed
    /// with the line.
    Result<void> readEnvFile(const QString &path);

    void add(const QString &name, const QString &value, const QString &source);

    /// The value of a variable: what was added or read, else our own process environment, which makes it a secret too.
    std::optional<QString> take(const QString &name);

    /// Replaces ${NAME} and ${NAME:-default}; a name that has neither value nor default is in `missing`.
    QString resolve(const QString &text, QStringList *missing);

    /// "environment", "env file PATH", "command line"; by name, without values.
    QMap<QString, QString> sources() const;

    /// What has to be masked. Values of fewer than four characters cannot be masked without making text unreadable.
    QStringList masked() const;

private:
    struct Secret {
        QString value;
        QString source;
    };

    QMap<QString, Secret> m_known; ///< read, possibly never used
    QMap<QString, Secret> m_used;
};

/// Whether the name alone says that its value is confidential: API_KEY, TOKEN, SECRET, PASSWORD and the like.
bool isSensitiveName(const QString &name);

} // namespace quayside
