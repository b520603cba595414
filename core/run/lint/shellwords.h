// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <vector>

namespace quayside {

/// One line of a script, or several that are one because all but the last end with a backslash.
struct ScriptLine {
    int number = 0; ///< of its first, from 1
    QString text;

    bool operator==(const ScriptLine &) const = default;
};

/// Without empty lines and comments; what stands in a here-document, and the line that begins one, is left out.
std::vector<ScriptLine> scriptLines(const QString &text);

/// A command and what stands behind it: ";", "&&", "||", "&", "|" or nothing.
struct ScriptCommand {
    QStringList words;
    QString separator;

    bool operator==(const ScriptCommand &) const = default;
};

/// The words of a line as a POSIX shell takes them, without expanding anything. Nothing where a quote has no end.
std::optional<QStringList> shellWords(const QString &line);

/// The commands of a line; none where a quote has no end.
std::vector<ScriptCommand> scriptCommands(const QString &line);
std::vector<ScriptCommand> scriptCommands(const QStringList &words);

} // namespace quayside
