// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/composefile/interpolation.h"

#include <QRegularExpression>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

class Interpolation
{
public:
    Interpolation(const QString &text, const QMap<QString, QString> &variables, int depth)
        : m_text(text), m_variables(variables), m_depth(depth)
    {
    }

    Result<QString> run()
    {
        QString filled;
        while (m_at < m_text.size()) {
            if (m_text[m_at] != u'$') {
                filled += m_text[m_at++];
                continue;
            }
            const auto value = takeVariable();
            if (!value)
                return value;
            filled += *value;
        }
        return filled;
    }

private:
    Result<QString> takeVariable()
    {
        static const QRegularExpression name(uR"(\G[_a-zA-Z][_a-zA-Z0-9]*)"_s);
        const QChar next = ++m_at < m_text.size() ? m_text[m_at] : QChar();
        if (next == u'$') {
            ++m_at;
            return u"$"_s;
        }
        if (next == u'{')
            return takeBraces();
        const auto match = name.match(m_text, m_at);
        if (!match.hasMatch())
            return malformed();
        m_at = match.capturedEnd();
        return m_variables.value(match.captured());
    }

    /// Up to the brace that closes it; there may be others inside.
    Result<QString> takeBraces()
    {
        static const QRegularExpression parts(uR"(\A([_a-zA-Z][_a-zA-Z0-9]*)(?:(:?[-+?])(.*))?\z)"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        const qsizetype start = ++m_at;
        for (int open = 1; open > 0; ++m_at) {
            if (m_at >= m_text.size())
                return malformed();
            open += m_text[m_at] == u'{' ? 1 : m_text[m_at] == u'}' ? -1 : 0;
        }
        const auto match = parts.match(m_text.sliced(start, m_at - 1 - start));
        return match.hasMatch() ? valueOf(match.captured(1), match.captured(2), match.captured(3)) : malformed();
    }

    Result<QString> valueOf(const QString &name, const QString &mark, const QString &rest) const
    {
        constexpr int mostDepth = 20;
        const auto known = m_variables.find(name);
        const bool isSet = known != m_variables.end() && !(mark.startsWith(u':') && known->isEmpty());
        if (m_depth > mostDepth)
            return malformed();
        if (mark.endsWith(u'+'))
            return isSet ? Interpolation(rest, m_variables, m_depth + 1).run() : Result<QString>(QString());
        if (isSet)
            return *known;
        if (mark.endsWith(u'?'))
            return std::unexpected(Error{ErrorCode::Malformed, {}, {}, u"the variable %1 has to be set"_s.arg(name)});
        return mark.endsWith(u'-') ? Interpolation(rest, m_variables, m_depth + 1).run() : Result<QString>(QString());
    }

    Result<QString> malformed() const
    {
        return std::unexpected(
            Error{ErrorCode::Malformed, {}, {}, u"\"%1\" has a $ that begins no variable"_s.arg(m_text)});
    }

    const QString &m_text;
    const QMap<QString, QString> &m_variables;
    int m_depth;
    qsizetype m_at = 0;
};

} // namespace

Result<QString> interpolated(const QString &text, const QMap<QString, QString> &variables)
{
    return Interpolation(text, variables, 0).run();
}

Result<YamlValue> interpolated(YamlValue value, const QMap<QString, QString> &variables)
{
    if (value.kind == YamlValue::Kind::Text && value.text.contains(u'$')) {
        auto text = interpolated(value.text, variables);
        if (!text) {
            text.error().where = u"line %1"_s.arg(value.line);
            return std::unexpected(text.error());
        }
        value.text = *text;
        value.style = YamlValue::Style::Quoted;
    }
    for (YamlValue &item : value.items) {
        auto filled = interpolated(item, variables);
        if (!filled)
            return filled;
        item = std::move(*filled);
    }
    for (YamlMember &member : value.members) {
        auto filled = interpolated(member.value, variables);
        if (!filled)
            return filled;
        member.value = std::move(*filled);
    }
    return value;
}

} // namespace quayside
