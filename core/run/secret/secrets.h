// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/run/secret/secretrule.h"

#include <QMap>
#include <QSet>

#include <optional>

namespace quayside {

/// Values of variables that may have to be masked, with where each came from. Lives in memory only.
class Secrets
{
public:
    /// Reads NAME=VALUE lines (comments, "export" and quotes as usual in such files). Errors: NotReadable, Malformed
    /// with the line.
    Result<void> readEnvFile(const QString &path);

    void add(const QString &name, const QString &value, const QString &source);

    /// From now on the value of this variable is confidential, whatever it looks like.
    void mark(const QString &name) { m_marked.insert(name); }
    Marked markOf(const QString &name) const { return m_marked.contains(name) ? Marked::Yes : Marked::No; }

    /// The value of a variable: what was added or read, else of our own process environment.
    std::optional<QString> take(const QString &name);

    /// Replaces ${NAME} and ${NAME:-default}; a name that has neither value nor default is in `missing`.
    QString resolve(const QString &text, QStringList *missing);

    /// "environment", "env file PATH", "command line"; by name, without values.
    QMap<QString, QString> sources() const;

    /// What has to be masked of the variables that are in use: confidentialParts() of each.
    QStringList confidential() const;

    /// Variables in use whose value is confidential and cannot be masked.
    QStringList unmaskable() const;

private:
    struct Secret {
        QString value;
        QString source;
    };

    QMap<QString, Secret> m_known; ///< read, possibly never used
    QMap<QString, Secret> m_used;
    QSet<QString> m_marked;
};

} // namespace quayside
