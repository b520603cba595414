// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/lintfinding.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace quayside {

void LintFindings::add(LintRule rule, const QString &path, const QString &message, std::optional<int> line)
{
    m_findings.push_back(
        {.rule = nameOf(rule), .path = path, .message = message, .line = line, .reportedLine = std::nullopt});
}

void LintFindings::addInLine(LintRule rule, const QString &path, int line, const QString &message)
{
    m_findings.push_back({.rule = nameOf(rule), .path = path, .message = message, .line = line, .reportedLine = line});
}

void LintFindings::addNew(const LintFindings &others)
{
    for (const LintFinding &finding : others.m_findings) {
        if (!std::ranges::contains(m_findings, finding))
            m_findings.push_back(finding);
    }
}

std::vector<LintFinding> LintFindings::chosen(const LintRules &rules) const
{
    std::vector<LintFinding> found;
    std::ranges::copy_if(m_findings, std::back_inserter(found), [&](const LintFinding &finding) {
        const auto rule = lintRuleNamed(finding.rule);
        return rule && rules.contains(*rule);
    });
    sortFindings(found);
    return found;
}

std::optional<int> lineIn(const QString &where)
{
    static const QRegularExpression line(QStringLiteral("\\bline ([0-9]+)"));
    const auto match = line.match(where);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

void sortFindings(std::vector<LintFinding> &findings)
{
    std::ranges::sort(findings, {}, [](const LintFinding &finding) {
        return std::tuple(finding.path, finding.reportedLine.value_or(0), finding.rule, finding.message);
    });
}

} // namespace quayside
