// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"

#include <QMap>
#include <QStringList>

namespace quayside {

enum class DockerVerb : std::uint8_t {
    Arg,
    Env,
    WorkDir,
    Copy,
    Add,
    Run,
    User,
};

/// One instruction, its words split but its variables not yet replaced.
struct DockerStep {
    DockerVerb verb = DockerVerb::Run;
    int line = 0;
    QStringList words;            ///< RUN: one word, the shell's text. ENV and ARG: name, value, name, value ...
    QMap<QString, QString> flags; ///< "chmod" -> "0755"

    bool operator==(const DockerStep &) const = default;
};

/// The part of a Dockerfile that the sandbox can follow.
struct Dockerfile {
    QString path;
    QString image; ///< of its one FROM, variables replaced
    std::vector<DockerStep> steps;
    std::vector<Issue> notes; ///< instructions that are read and have no effect here

    bool operator==(const Dockerfile &) const = default;
};

/// Errors: Malformed or Unsupported, `where` = "line N".
Result<Dockerfile> parseDockerfile(const QByteArray &text, const QString &path);

/// Why a build of a Dockerfile did not finish: Cancelled and TimedOut stay what they are, everything else is
/// BuildFailed.
Error buildError(const Error &cause, const QString &dockerfile, const QString &where);

/// Replaces $NAME, ${NAME}, ${NAME:-default} and ${NAME:+other} as Docker does; \$ stays a dollar.
QString replaceVariables(const QString &text, const QMap<QString, QString> &variables);

} // namespace quayside
