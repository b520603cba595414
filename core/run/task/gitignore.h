// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <QRegularExpression>

#include <vector>

namespace quayside {

enum class IgnoreVerdict : std::uint8_t {
    Silent, ///< no line says anything of the path
    Ignored,
    Kept, ///< taken back by a "!" line
};

/// The patterns of a .gitignore file. Harbor reads them in two ways, which differ in a few corners, and so does this.
class GitIgnore
{
public:
    enum class Reading : std::uint8_t {
        Documented, ///< by gitignore's manual: the last line that fits decides; "a/*" is not what lies deeper
        LikeGit,    ///< as git does it: a line that fits the path itself beats one that fits a folder above it
    };

    /// Errors: Malformed, `where` = "line N".
    static Result<GitIgnore> parse(const QByteArray &text, Reading reading);

    /// Empty where there is no such file. Errors: those of parse and of Folder::read.
    static Result<std::optional<GitIgnore>> read(const Folder &folder, const QString &file, Reading reading);

    /// Of a path without a slash at its start; that of a folder ends with one.
    IgnoreVerdict verdict(const QString &path) const;

private:
    struct Rule {
        QRegularExpression pattern; ///< with a group "folder" when it fits a folder on the way
        IgnoreVerdict verdict = IgnoreVerdict::Ignored;
    };

    explicit GitIgnore(Reading reading) : m_reading(reading) {}
    static Result<std::optional<Rule>> ruleOf(QString line, Reading reading);

    Reading m_reading;
    std::vector<Rule> m_rules;
};

} // namespace quayside
