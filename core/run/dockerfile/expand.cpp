// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/expand.h"

#include "core/run/dockerfile/shellpattern.h"

namespace quayside {

namespace {

constexpr qsizetype mostCharacters = 1 << 20; ///< a variable may name itself twice, line after line

std::unexpected<Error> wrongText(const QString &message)
{
    return std::unexpected(Error{ErrorCode::Malformed, {}, {}, message});
}

/// Text and words grow together.
class Output
{
public:
    void add(QChar c)
    {
        m_result.text += c;
        m_word += c;
    }

    void add(const QString &text)
    {
        m_result.text += text;
        m_word += text;
    }

    /// Blanks part words.
    void addLoose(const QString &text)
    {
        for (const QChar c : text) {
            if (!c.isSpace())
                add(c);
            else {
                m_result.text += c;
                endWord();
            }
        }
    }

    qsizetype size() const { return m_result.text.size(); }

    Expanded take()
    {
        endWord();
        return std::move(m_result);
    }

private:
    void endWord()
    {
        if (!m_word.isEmpty())
            m_result.words << std::exchange(m_word, {});
    }

    Expanded m_result;
    QString m_word;
};

/// Goes through a text once.
class Expander
{
public:
    Expander(const QString &text, const VariableMap &variables, const ExpandRules &rules)
        : m_text(text), m_variables(variables), m_rules(rules)
    {
    }

    Result<Expanded> run() { return upTo(std::nullopt, m_rules.escapes); }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    QChar next() { return m_text[m_at++]; }
    bool takes(QChar c)
    {
        const bool is = !atEnd() && peek() == c;
        m_at += is ? 1 : 0;
        return is;
    }

    /// Until this character is met, or until the end.
    Result<Expanded> upTo(std::optional<QChar> stop, ExpandRules::Escapes escapes)
    {
        if (++m_depth > mostNested)
            return wrongText(QStringLiteral("too many braces in each other"));
        const ExpandRules::Escapes outer = std::exchange(m_rules.escapes, escapes);
        Output out;
        Result<void> taken;
        while (taken && !atEnd() && (!stop || peek() != *stop)) {
            taken = take(out);
            if (out.size() > mostCharacters)
                return wrongText(QStringLiteral("a value is longer than a mebibyte"));
        }
        m_rules.escapes = outer;
        --m_depth;
        if (!taken)
            return std::unexpected(taken.error());
        if (stop && !takes(*stop))
            return wrongText(QStringLiteral("missing '%1' in a substitution").arg(*stop));
        return out.take();
    }

    Result<void> take(Output &out)
    {
        const QChar c = peek();
        const bool isQuote = c == QLatin1Char('\'') || c == QLatin1Char('"');
        if (c == QLatin1Char('$')) {
            const auto value = dollar();
            if (value)
                out.addLoose(*value);
            return value ? Result<void>() : std::unexpected(value.error());
        }
        if (isQuote && m_rules.quotes != ExpandRules::Quotes::Ignore)
            return quoted(out);
        if (next() != m_rules.escape) {
            out.addLoose(c);
            return {};
        }
        if (m_rules.escapes == ExpandRules::Escapes::Keep)
            out.add(c);
        if (!atEnd())
            out.add(next());
        return {};
    }

    Result<void> quoted(Output &out)
    {
        const QChar quote = next();
        const bool keeps = m_rules.quotes == ExpandRules::Quotes::Keep;
        QString text = keeps ? QString(quote) : QString();
        while (!atEnd() && peek() != quote) {
            const auto part = quote == QLatin1Char('"') ? insideQuotes() : Result<QString>(next());
            if (!part)
                return std::unexpected(part.error());
            text += *part;
        }
        if (!takes(quote))
            return wrongText(QStringLiteral("a %1 has no end").arg(quote));
        out.add(keeps ? text + quote : text);
        return {};
    }

    /// One character or variable between double quotes.
    Result<QString> insideQuotes()
    {
        if (peek() == QLatin1Char('$'))
            return dollar();
        const QChar c = next();
        if (c != m_rules.escape)
            return c;
        QString text = m_rules.escapes == ExpandRules::Escapes::Keep ? QString(c) : QString();
        if (atEnd())
            return text;
        const bool isEscaped = peek() == QLatin1Char('"') || peek() == QLatin1Char('$') || peek() == m_rules.escape;
        return text + (isEscaped ? next() : c);
    }

    Result<QString> dollar()
    {
        const qsizetype from = m_at++;
        if (takes(QLatin1Char('{')))
            return braces(from);
        const QString name = takeName();
        return name.isEmpty() ? QStringLiteral("$") : valueOr(name, from);
    }

    /// The value, or for an unset one what the rules say.
    QString valueOr(const QString &name, qsizetype from) const
    {
        const bool keeps = m_rules.unset == ExpandRules::Unset::Keep && !m_variables.contains(name);
        return keeps ? m_text.sliced(from, m_at - from) : m_variables.value(name);
    }

    /// Letters, digits and underscores; or digits alone; or one of the shell's special parameters.
    QString takeName()
    {
        const qsizetype from = m_at;
        if (peek().isDigit()) {
            while (!atEnd() && peek().isDigit())
                ++m_at;
        } else if (!atEnd() && QStringLiteral("@*#?-$!").contains(peek())) {
            ++m_at;
        } else {
            while (!atEnd() && (peek().isLetterOrNumber() || peek() == QLatin1Char('_')))
                ++m_at;
        }
        return m_text.sliced(from, m_at - from);
    }

    /// Behind "${".
    Result<QString> braces(qsizetype from)
    {
        if (atEnd())
            return wrongText(QStringLiteral("missing '}' in a substitution"));
        if (QStringLiteral("{}:").contains(peek()))
            return wrongText(QStringLiteral("a substitution names no variable"));
        const QString name = takeName();
        if (takes(QLatin1Char('}')))
            return valueOr(name, from);
        if (takes(QLatin1Char('/')))
            return replacement(name, from);
        const bool emptyIsUnset = takes(QLatin1Char(':'));
        if (atEnd())
            return wrongText(QStringLiteral("missing '}' in a substitution"));
        const QChar kind = next();
        if (!QStringLiteral("+-?#%").contains(kind))
            return wrongText(QStringLiteral("unknown modifier '%1%2' in a substitution")
                                 .arg(emptyIsUnset ? QStringLiteral(":") : QString(), kind));
        const bool isPattern = kind == QLatin1Char('#') || kind == QLatin1Char('%');
        const auto word = upTo(QLatin1Char('}'), isPattern ? ExpandRules::Escapes::Keep : m_rules.escapes);
        if (!word)
            return std::unexpected(word.error());
        if (m_rules.unset == ExpandRules::Unset::Keep && !m_variables.contains(name))
            return m_text.sliced(from, m_at - from);
        return isPattern ? trimmed(name, kind, word->text) : chosen(name, kind, word->text, emptyIsUnset);
    }

    Result<QString> chosen(const QString &name, QChar kind, const QString &word, bool emptyIsUnset) const
    {
        QString value = m_variables.value(name);
        const bool isSet = m_variables.contains(name) && (!emptyIsUnset || !value.isEmpty());
        if (kind == QLatin1Char('+'))
            return isSet ? word : QString();
        if (isSet)
            return value;
        if (kind == QLatin1Char('-'))
            return word;
        return wrongText(name + QStringLiteral(": ") + (word.isEmpty() ? QStringLiteral("is not set") : word));
    }

    Result<QString> trimmed(const QString &name, QChar kind, const QString &word) const
    {
        const bool isLongest = word.startsWith(kind);
        const auto pattern = ShellPattern::parse(isLongest ? word.mid(1) : word);
        if (!pattern)
            return std::unexpected(pattern.error());
        const auto reach = isLongest ? ShellPattern::Reach::Longest : ShellPattern::Reach::Shortest;
        const QString value = m_variables.value(name);
        return kind == QLatin1Char('#') ? pattern->withoutPrefix(value, reach) : pattern->withoutSuffix(value, reach);
    }

    /// Behind "${NAME/".
    Result<QString> replacement(const QString &name, qsizetype from)
    {
        const bool isEach = takes(QLatin1Char('/'));
        const auto pattern = upTo(QLatin1Char('/'), ExpandRules::Escapes::Keep);
        if (!pattern)
            return std::unexpected(pattern.error());
        const auto other = upTo(QLatin1Char('}'), ExpandRules::Escapes::Keep);
        if (!other)
            return std::unexpected(other.error());
        if (m_rules.unset == ExpandRules::Unset::Keep && !m_variables.contains(name))
            return m_text.sliced(from, m_at - from);
        const auto parsed = ShellPattern::parse(pattern->text);
        if (!parsed)
            return std::unexpected(parsed.error());
        return parsed->replaced(m_variables.value(name), other->text,
                                isEach ? ShellPattern::Which::Each : ShellPattern::Which::First);
    }

    static constexpr int mostNested = 50;

    const QString &m_text;
    const VariableMap &m_variables;
    ExpandRules m_rules;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

Result<Expanded> expand(const QString &text, const VariableMap &variables, const ExpandRules &rules)
{
    return Expander(text, variables, rules).run();
}

} // namespace quayside
