// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace quayside {

/// An instruction of a Dockerfile as one text: continued lines joined, comments removed, its here-document kept beside
/// it.
struct DockerLine {
    int number = 0;
    QString verb; ///< upper case
    QString rest;
    QString hereDocument; ///< its lines, when `rest` is nothing but "<<NAME"

    bool operator==(const DockerLine &) const = default;
};

std::vector<DockerLine> splitDockerfile(const QString &text);

/// Words as Docker splits them: blanks part, quotes join, a backslash keeps the next character.
QStringList splitWords(const QString &text);

} // namespace quayside
