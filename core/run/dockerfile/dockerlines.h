// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/heredocument.h"

namespace quayside {

/// An instruction of a Dockerfile as one text: continued lines joined, comments removed, its here-documents beside it.
struct DockerLine {
    int number = 0;
    QString verb;      ///< upper case
    QStringList flags; ///< "--chmod=755", quotes removed
    QString rest;
    std::vector<HereDocument> documents;

    bool operator==(const DockerLine &) const = default;
};

struct DockerText {
    QChar escape = QLatin1Char('\\'); ///< as "# escape=`" says
    std::vector<DockerLine> lines;

    bool operator==(const DockerText &) const = default;
};

/// Errors: Malformed, `where` = "line N" (a here-document without its end, a directive that is not understood).
Result<DockerText> splitDockerfile(const QString &text);

/// The error of a line.
Error atLine(int number, const Error &error);

} // namespace quayside
