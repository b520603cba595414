// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/lint/lintrule.h"

#include <vector>

namespace quayside {

/// One thing that a rule says of one file.
struct LintFinding {
    QString rule; ///< Harbor's name of the rule, or one of ours, which begins with "quayside/"
    QString path; ///< absolute
    QString message;
    std::optional<int> line;         ///< from 1, where it is known
    std::optional<int> reportedLine; ///< the one that Harbor reports, who names lines of Dockerfiles and scripts only

    bool operator==(const LintFinding &) const = default;
};

/// What is found in one task.
class LintFindings
{
public:
    /// What has no line of its own for Harbor; we may know one.
    void add(LintRule rule, const QString &path, const QString &message, std::optional<int> line = {});
    void addInLine(LintRule rule, const QString &path, int line, const QString &message);

    /// Each once.
    void addNew(const LintFindings &others);

    /// Those of the chosen rules, as Harbor sorts them: by path, line, rule and message.
    std::vector<LintFinding> chosen(const LintRules &rules) const;

private:
    std::vector<LintFinding> m_findings;
};

/// The number in "line 3, column 4", which is how an error says where it is.
std::optional<int> lineIn(const QString &where);

void sortFindings(std::vector<LintFinding> &findings);

} // namespace quayside
