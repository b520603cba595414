// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/shellscript.h"

#include <array>

namespace quayside {

namespace {

/// Reserved words that stand before a command without being part of it.
bool isReserved(const QString &word)
{
    static constexpr std::array reserved{QLatin1String("then"), QLatin1String("do"),    QLatin1String("else"),
                                         QLatin1String("{"),    QLatin1String("}"),     QLatin1String("!"),
                                         QLatin1String("if"),   QLatin1String("while"), QLatin1String("until"),
                                         QLatin1String("elif"), QLatin1String("fi"),    QLatin1String("done"),
                                         QLatin1String("time"), QLatin1String("sudo")};
    return std::ranges::find(reserved, word) != reserved.end();
}

struct PendingHere {
    QString delimiter;
    bool stripsTabs = false;
    size_t command = 0;
    size_t redirect = 0;
};

class ShellParser
{
public:
    explicit ShellParser(const QString &script) : m_script(script) {}

    std::vector<ShellCommand> parse()
    {
        while (m_at < m_script.size())
            step();
        endWord();
        endCommand(false);
        return std::move(m_commands);
    }

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_script.size() ? m_script[m_at + ahead] : QChar(); }

    void step()
    {
        const QChar c = peek();
        switch (c.unicode()) {
        case ' ':
        case '\t':
        case '\r':
            endWord();
            ++m_at;
            return;
        case '\n': endLine(); return;
        case ';':
        case '(':
        case ')':
            endWord();
            endCommand(false);
            ++m_at;
            return;
        case '&': ampersand(); return;
        case '|': pipe(); return;
        case '<':
        case '>': redirect(); return;
        case '#': comment(); return;
        case '\'': singleQuoted(); return;
        case '"': doubleQuoted(); return;
        case '\\': escaped(); return;
        case '$':
        case '`': expansion(); return;
        default: add(c); ++m_at;
        }
    }

    void add(QChar c)
    {
        m_word += c;
        m_isInWord = true;
    }

    void comment()
    {
        if (m_isInWord)
            return add(m_script[m_at++]);
        const qsizetype end = m_script.indexOf(QLatin1Char('\n'), m_at);
        m_at = end < 0 ? m_script.size() : end;
    }

    void singleQuoted()
    {
        const qsizetype end = m_script.indexOf(QLatin1Char('\''), m_at + 1);
        const qsizetype stop = end < 0 ? m_script.size() : end;
        m_word += m_script.sliced(m_at + 1, stop - m_at - 1);
        m_isInWord = true;
        m_at = std::min(stop + 1, m_script.size());
    }

    void doubleQuoted()
    {
        m_isInWord = true;
        for (++m_at; m_at < m_script.size() && peek() != QLatin1Char('"'); ++m_at) {
            const bool isEscape = peek() == QLatin1Char('\\') && QStringLiteral("\"\\$`\n").contains(peek(1));
            m_command.hasExpansion |= peek() == QLatin1Char('$') || peek() == QLatin1Char('`');
            if (isEscape)
                ++m_at;
            if (!isEscape || peek() != QLatin1Char('\n'))
                m_word += peek();
        }
        ++m_at;
    }

    void escaped()
    {
        ++m_at;
        if (m_at < m_script.size() && peek() != QLatin1Char('\n'))
            add(peek());
        ++m_at;
    }

    /// $name, $(command) and `command` stay as written.
    void expansion()
    {
        m_command.hasExpansion = true;
        if (peek() == QLatin1Char('$') && peek(1) == QLatin1Char('(')) {
            int depth = 0;
            do {
                depth += peek() == QLatin1Char('(') ? 1 : peek() == QLatin1Char(')') ? -1 : 0;
                add(m_script[m_at++]);
            } while (m_at < m_script.size() && (depth > 0 || m_word.endsWith(QLatin1Char('$'))));
            return;
        }
        if (peek() == QLatin1Char('$')) {
            ++m_at;
            if (peek() == QLatin1Char('\'') && !m_isInWord)
                return singleQuoted();
            return add(QLatin1Char('$'));
        }
        do
            add(m_script[m_at++]);
        while (m_at < m_script.size() && peek() != QLatin1Char('`'));
        if (m_at < m_script.size())
            add(m_script[m_at++]);
    }

    void ampersand()
    {
        if (peek(1) == QLatin1Char('>')) {
            ++m_at;
            return redirect();
        }
        endWord();
        endCommand(false);
        m_at += peek(1) == QLatin1Char('&') ? 2 : 1;
    }

    void pipe()
    {
        endWord();
        const bool isOr = peek(1) == QLatin1Char('|');
        endCommand(!isOr);
        m_at += isOr || peek(1) == QLatin1Char('&') ? 2 : 1;
    }

    /// A number right before the operator names the descriptor.
    int takeDescriptor(int usual)
    {
        bool isNumber = false;
        const int number = m_word.toInt(&isNumber);
        if (m_isInWord && isNumber && m_word.size() == 1) {
            m_word.clear();
            m_isInWord = false;
            return number;
        }
        endWord();
        return usual;
    }

    void redirect()
    {
        Redirect redirect;
        const QChar op = peek();
        redirect.descriptor = takeDescriptor(op == QLatin1Char('<') ? 0 : 1);
        if (op == QLatin1Char('<') && peek(1) == QLatin1Char('<'))
            return hereText(redirect);
        ++m_at;
        redirect.kind = op == QLatin1Char('<') ? RedirectKind::Read : RedirectKind::Write;
        if (op == QLatin1Char('>') && peek() == QLatin1Char('>')) {
            redirect.kind = RedirectKind::Append;
            ++m_at;
        } else if (peek() == QLatin1Char('|')) {
            ++m_at;
        }
        if (peek() == QLatin1Char('&')) { // to another descriptor: no file
            ++m_at;
            while (peek().isDigit() || peek() == QLatin1Char('-'))
                ++m_at;
            return;
        }
        redirect.target = nextWord();
        m_command.redirects.push_back(redirect);
    }

    void hereText(Redirect redirect)
    {
        m_at += 2;
        redirect.kind = RedirectKind::HereText;
        if (peek() == QLatin1Char('<')) {
            ++m_at;
            redirect.target = nextWord() + QLatin1Char('\n');
            m_command.redirects.push_back(redirect);
            return;
        }
        const bool stripsTabs = peek() == QLatin1Char('-');
        m_at += stripsTabs;
        m_pending.push_back({nextWord(), stripsTabs, m_commands.size(), m_command.redirects.size()});
        m_command.redirects.push_back(redirect);
    }

    QString nextWord()
    {
        while (peek() == QLatin1Char(' ') || peek() == QLatin1Char('\t'))
            ++m_at;
        const qsizetype words = m_command.words.size();
        const auto isEnd = [](QChar c) { return c.isNull() || QStringLiteral(" \t\n;&|<>()").contains(c); };
        while (m_at < m_script.size() && !isEnd(peek()))
            step();
        if (m_command.words.size() > words)
            return m_command.words.takeLast();
        m_isInWord = false;
        return std::exchange(m_word, QString());
    }

    void endWord()
    {
        if (!m_isInWord)
            return;
        if (!m_command.words.isEmpty() || !isReserved(m_word))
            m_command.words.append(m_word);
        m_word.clear();
        m_isInWord = false;
    }

    void endCommand(bool pipes)
    {
        const bool isEmpty = m_command.words.isEmpty() && m_command.redirects.empty();
        if (!isEmpty)
            m_commands.push_back(std::exchange(m_command, ShellCommand()));
        m_command = ShellCommand();
        m_command.isPiped = pipes;
    }

    void endLine()
    {
        endWord();
        const bool continues = m_command.isPiped && m_command.words.isEmpty();
        if (!continues)
            endCommand(false);
        ++m_at;
        for (const PendingHere &here : std::exchange(m_pending, {})) {
            const QString text = takeHereText(here);
            if (here.command < m_commands.size() && here.redirect < m_commands[here.command].redirects.size())
                m_commands[here.command].redirects[here.redirect].target = text;
            else if (here.redirect < m_command.redirects.size())
                m_command.redirects[here.redirect].target = text;
        }
    }

    QString takeHereText(const PendingHere &here)
    {
        QString text;
        while (m_at < m_script.size()) {
            const qsizetype end = m_script.indexOf(QLatin1Char('\n'), m_at);
            const qsizetype stop = end < 0 ? m_script.size() : end;
            QString line = m_script.sliced(m_at, stop - m_at);
            m_at = std::min(stop + 1, m_script.size());
            while (here.stripsTabs && line.startsWith(QLatin1Char('\t')))
                line.remove(0, 1);
            if (line == here.delimiter)
                break;
            text += line + QLatin1Char('\n');
        }
        return text;
    }

    const QString &m_script;
    qsizetype m_at = 0;
    QString m_word;
    bool m_isInWord = false;
    ShellCommand m_command;
    std::vector<ShellCommand> m_commands;
    std::vector<PendingHere> m_pending;
};

} // namespace

std::optional<QString> ShellCommand::hereText() const
{
    const auto found = std::ranges::find(redirects, RedirectKind::HereText, &Redirect::kind);
    return found == redirects.end() ? std::nullopt : std::optional(found->target);
}

std::vector<ShellCommand> parseShell(const QString &script)
{
    return ShellParser(script).parse();
}

} // namespace quayside
