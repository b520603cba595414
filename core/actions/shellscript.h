// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <vector>

namespace quayside {

enum class RedirectKind : std::uint8_t {
    Read,     ///< <
    Write,    ///< >, &>, >|
    Append,   ///< >>, &>>
    HereText, ///< <<, <<-, <<<: `target` is the text
};

struct Redirect {
    RedirectKind kind = RedirectKind::Write;
    int descriptor = 1; ///< 1 for &> as well
    QString target;

    bool operator==(const Redirect &) const = default;
};

/// One simple command of a script, quotes removed.
struct ShellCommand {
    QStringList words;
    std::vector<Redirect> redirects;
    bool isPiped = false;      ///< reads what the command before it prints
    bool hasExpansion = false; ///< a word holds $variable, $(command) or `command`, left as written

    std::optional<QString> hereText() const;
    bool operator==(const ShellCommand &) const = default;
};

/// Splits a POSIX shell script into its simple commands: quotes, operators, redirections, here-documents and comments.
/// It expands nothing and runs nothing; compound commands count as the simple commands in them. Never fails: what it
/// does not understand is a word.
std::vector<ShellCommand> parseShell(const QString &script);

} // namespace quayside
