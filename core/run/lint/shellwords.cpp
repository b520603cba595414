// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/shellwords.h"

#include "core/run/task/pythonlines.h"

#include <QRegularExpression>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

/// What a splitting takes for more than a letter.
struct WordRules {
    QLatin1StringView operators;
    QLatin1StringView comments;
};

class WordSplit
{
public:
    WordSplit(const QString &line, WordRules rules) : m_line(line), m_rules(rules) {}

    std::optional<QStringList> run()
    {
        while (m_at < m_line.size() && m_isWhole) {
            if (isOneOf(whitespace))
                ++m_at;
            else if (isOneOf(m_rules.comments))
                break;
            else if (isOneOf(m_rules.operators))
                takeOperator();
            else
                takeWord();
        }
        return m_isWhole ? std::optional(m_words) : std::nullopt;
    }

private:
    static constexpr QLatin1StringView whitespace = " \t\r\n"_L1;

    bool isOneOf(QLatin1StringView characters) const { return characters.contains(m_line[m_at]); }

    void takeOperator()
    {
        QString word;
        for (; m_at < m_line.size() && isOneOf(m_rules.operators); ++m_at)
            word += m_line[m_at];
        m_words << word;
    }

    void takeWord()
    {
        QString word;
        while (m_at < m_line.size() && m_isWhole && !isOneOf(whitespace) && !isOneOf(m_rules.operators)) {
            const QChar c = m_line[m_at];
            if (m_rules.comments.contains(c)) {
                m_at = m_line.size();
            } else if (c == u'"' || c == u'\'') {
                takeQuoted(word);
            } else {
                m_at += c == u'\\' ? 1 : 0;
                m_isWhole = m_at < m_line.size();
                if (m_isWhole)
                    word += m_line[m_at++];
            }
        }
        m_words << word;
    }

    void takeQuoted(QString &word)
    {
        const QChar quote = m_line[m_at++];
        for (; m_at < m_line.size() && m_line[m_at] != quote; ++m_at) {
            const QChar next = m_at + 1 < m_line.size() ? m_line[m_at + 1] : QChar();
            if (quote == u'"' && m_line[m_at] == u'\\' && (next == u'"' || next == u'\\'))
                ++m_at;
            word += m_line[m_at];
        }
        m_isWhole = m_at++ < m_line.size();
    }

    const QString &m_line;
    WordRules m_rules;
    QStringList m_words;
    qsizetype m_at = 0;
    bool m_isWhole = true;
};

/// The words that end the here-documents which a line begins.
QStringList hereDocumentsOf(const QString &line)
{
    static const QRegularExpression mark(uR"re(("(?:\\.|[^"\\])*"|'[^']*')|<<-?\s*(['"]?)(\w+)\2)re"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList ends;
    for (const auto &match : mark.globalMatch(line)) {
        if (!match.captured(3).isEmpty())
            ends << match.captured(3);
    }
    return ends;
}

QString withoutSpaceAtEnd(const QString &line)
{
    return (u'x' + line).trimmed().mid(1);
}

} // namespace

std::vector<ScriptLine> scriptLines(const QString &text)
{
    std::vector<ScriptLine> lines;
    ScriptLine pending;
    QStringList ends;
    int number = 0;
    for (const QString &raw : pythonLines(text)) {
        ++number;
        const QString trimmed = raw.trimmed();
        if (!ends.isEmpty()) {
            if (trimmed == ends.front())
                ends.removeFirst();
            continue;
        }
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            continue;
        if (pending.text.isEmpty())
            pending.number = number;
        if (trimmed.endsWith(u'\\')) {
            pending.text += withoutSpaceAtEnd(raw).chopped(1) + u' ';
            continue;
        }
        pending.text += raw;
        ends = hereDocumentsOf(pending.text);
        if (ends.isEmpty())
            lines.push_back(pending);
        pending.text.clear();
    }
    if (!pending.text.isEmpty())
        lines.push_back(pending);
    return lines;
}

std::optional<QStringList> shellWords(const QString &line)
{
    return WordSplit(line, {}).run();
}

std::vector<ScriptCommand> scriptCommands(const QString &line)
{
    return scriptCommands(WordSplit(line, {.operators = ";&|"_L1, .comments = "#"_L1}).run().value_or(QStringList()));
}

std::vector<ScriptCommand> scriptCommands(const QStringList &words)
{
    static const QStringList separators{u";"_s, u"&&"_s, u"||"_s, u"&"_s, u"|"_s};
    std::vector<ScriptCommand> commands;
    ScriptCommand command;
    for (const QString &word : words) {
        if (!separators.contains(word)) {
            command.words << word;
            continue;
        }
        command.separator = word;
        if (!command.words.isEmpty())
            commands.push_back(command);
        command = {};
    }
    if (!command.words.isEmpty())
        commands.push_back(command);
    return commands;
}

} // namespace quayside
