// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"
#include "core/run/lint/scriptrules.h"
#include "core/run/lint/sourcerules.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

/// The words of an instruction: as a JSON list, or as a shell takes them. Nothing for what is neither.
std::optional<QStringList> argumentsOf(const QString &value)
{
    if (!value.startsWith(u'['))
        return shellWords(value);
    const Json list = jsonFrom(value.toUtf8());
    if (!list.is_array() || !std::ranges::all_of(list, [](const Json &word) { return word.is_string(); }))
        return std::nullopt;
    QStringList words;
    for (const Json &word : list)
        words << QString::fromStdString(word.get<std::string>());
    return words;
}

/// Goes through the instructions; what a stage is called is known below it.
class DockerfileCheck
{
public:
    DockerfileCheck(const QString &path, DockerfileRole role, LintFindings &findings)
        : m_path(path), m_role(role), m_findings(findings)
    {
    }

    void look(const ScriptLine &line)
    {
        static const QRegularExpression parts(uR"(\A\s*(\S+)\s+(?:--\S+\s+)*(.*)\z)"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        const auto match = parts.match(line.text);
        const QString value = match.captured(2);
        const auto arguments = argumentsOf(value);
        if (!match.hasMatch() || value.isEmpty() || !arguments)
            return;
        const QString instruction = match.captured(1).toUpper();
        if (instruction == "FROM"_L1)
            lookAtImage(*arguments, line.number);
        else if (instruction == "RUN"_L1 && m_role.shell == DockerfileRole::Shell::Posix)
            checkCommands(value.startsWith(u'[') ? scriptCommands(*arguments) : scriptCommands(value), m_path,
                          line.number, ScriptRole::Other, m_findings);
        else if (instruction == "COPY"_L1 || instruction == "ADD"_L1)
            lookAtCopy(*arguments, line.number);
    }

private:
    void lookAtImage(const QStringList &arguments, int line)
    {
        if (arguments.isEmpty())
            return;
        if (!m_stages.contains(arguments.front().toLower()) && isUnpinnedImage(arguments.front()))
            m_findings.addInLine(LintRule::UnpinnedImage, m_path, line,
                                 QStringLiteral("FROM: another push may replace the image %1; name its sha256 digest")
                                     .arg(arguments[0]));
        if (arguments.size() == 3 && arguments[1].compare("AS"_L1, Qt::CaseInsensitive) == 0)
            m_stages.insert(arguments[2].toLower());
    }

    void lookAtCopy(const QStringList &arguments, int line)
    {
        static const QRegularExpression hidden(
            uR"((?:^|/)(?:solution/solve\.sh|tests/(?:test\.sh|test_[^/]+\.py))$)"_s);
        const bool isSeen = m_role.seen == DockerfileRole::Seen::ByAgent;
        const QStringList sources = arguments.first(std::max<qsizetype>(arguments.size() - 1, 0));
        if (isSeen && std::ranges::any_of(sources, [](const QString &s) { return hidden.match(s).hasMatch(); }))
            m_findings.addInLine(LintRule::AgentImageTestLeak, m_path, line,
                                 QStringLiteral("the agent's image gets a file that is to be hidden from it"));
    }

    const QString &m_path;
    DockerfileRole m_role;
    LintFindings &m_findings;
    QSet<QString> m_stages;
};

} // namespace

void checkDockerfile(const QString &text, const QString &path, DockerfileRole role, LintFindings &findings)
{
    DockerfileCheck check(path, role, findings);
    for (const ScriptLine &line : scriptLines(text))
        check.look(line);
}

} // namespace quayside
