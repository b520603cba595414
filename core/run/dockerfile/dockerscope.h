// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/expand.h"

namespace quayside {

/// Where programs are looked for when an image does not say.
QString defaultSearchPath();

/// The ARGs before the first FROM, among them those of the platform that every Dockerfile can ask for.
VariableMap platformArguments();

/// What the instructions of one stage find set, from one line to the next.
class DockerScope
{
public:
    /// Of a stage that starts from an image, whose own variables are the search path alone.
    DockerScope(VariableMap globals, QChar escape);

    /// Errors: as of expand().
    Result<QString> expanded(const QString &text) const;
    Result<QStringList> expandedEach(const QStringList &texts) const;

    /// The content of a here-document, in which quotes are characters like any other.
    Result<QString> expandedDocument(const QString &text) const;

    /// ENV: for the image and for what follows.
    void set(const QString &name, const QString &value);
    /// ARG with a value: for what follows alone.
    void setArgument(const QString &name, const QString &value) { m_known.insert(name, value); }
    /// ARG without one: that of before the first FROM, if there is one.
    void takeGlobal(const QString &name);

    /// Relative to where we are; the new folder.
    void enter(const QString &folder);
    /// An absolute path without dots. A slash at its end stays.
    QString inside(const QString &path) const;

    void setShell(const QStringList &shell) { m_shell = shell; }
    void setUser(const QString &user) { m_user = user; }

    const VariableMap &known() const { return m_known; }
    const VariableMap &ofImage() const { return m_ofImage; }
    const QString &folder() const { return m_folder; }
    const QStringList &shell() const { return m_shell; }
    const QString &user() const { return m_user; }
    QChar escape() const { return m_escape; }

private:
    VariableMap m_globals;
    VariableMap m_known;
    VariableMap m_ofImage;
    QString m_folder = QStringLiteral("/");
    QString m_user;
    QStringList m_shell{QStringLiteral("/bin/sh"), QStringLiteral("-c")};
    QChar m_escape;
};

} // namespace quayside
