// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace quayside {

/// The patterns of a .dockerignore file, of --exclude or of --parents: '*' and '?' stay in a part of a path, "**" is
/// any number of parts, "!" takes back. What holds for a folder holds for all in it, and the last line that says
/// something of a path decides.
class IgnoreRules
{
public:
    /// Errors: Malformed, `where` = "line N".
    static Result<IgnoreRules> parse(const QByteArray &text);
    /// Errors: Malformed.
    static Result<IgnoreRules> of(const QStringList &patterns);

    bool isEmpty() const { return m_rules.empty(); }

    /// Of a path without a slash at its start.
    bool matches(const QString &path) const;

private:
    struct Rule {
        QRegularExpression pattern;
        bool takesBack = false;
    };

    static Result<Rule> ruleOf(const QString &pattern);

    std::vector<Rule> m_rules;
};

} // namespace quayside
