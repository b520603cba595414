// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/pythonexpression.h"

#include <QRegularExpression>

#include <algorithm>

namespace quayside {

namespace {

/// Walks over an expression and knows whether it is inside of quotes or brackets.
class ExpressionWalk
{
public:
    explicit ExpressionWalk(const QString &text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype at() const { return m_at; }
    bool isOutside() const { return m_quote.isNull() && m_open.isEmpty(); }
    /// Whether everything that was opened was closed.
    bool isWhole() const { return isOutside() && !m_isBroken; }

    void step()
    {
        const QChar character = m_text.at(m_at++);
        if (!m_quote.isNull())
            stepInText(character);
        else if (character == QLatin1Char('\'') || character == QLatin1Char('"'))
            m_quote = character;
        else
            stepInBrackets(character);
    }

private:
    void stepInText(QChar character)
    {
        if (character == QLatin1Char('\\'))
            ++m_at;
        else if (character == m_quote)
            m_quote = {};
    }

    void stepInBrackets(QChar character)
    {
        static const QString opening = QStringLiteral("([{<"), closing = QStringLiteral(")]}>");
        const bool isAngle = character == QLatin1Char('<') || character == QLatin1Char('>');
        if (const qsizetype kind = opening.indexOf(character); kind >= 0 && (!isAngle || opensObject()))
            m_open += closing.at(kind);
        else if (m_open.endsWith(character))
            m_open.chop(1);
        else if (closing.contains(character) && !isAngle)
            m_isBroken = true;
    }

    /// "<function f at 0x7f>", unlike "a < b" and "a <= b".
    bool opensObject() const { return m_at < m_text.size() && m_text.at(m_at).isLetter(); }

    const QString &m_text;
    qsizetype m_at = 0;
    QChar m_quote;
    QString m_open; ///< what closes each bracket that is open
    bool m_isBroken = false;
};

} // namespace

std::optional<PythonOperands> splitOnce(const QString &expression, std::span<const QLatin1StringView> operators)
{
    std::optional<PythonOperands> found;
    ExpressionWalk walk(expression);
    qsizetype taken = 0;
    while (!walk.atEnd()) {
        const QStringView rest = QStringView(expression).sliced(walk.at());
        const auto at = std::ranges::find_if(operators, [&](QLatin1StringView name) { return rest.startsWith(name); });
        if (walk.isOutside() && walk.at() >= taken && at != operators.end()) {
            if (found)
                return std::nullopt;
            taken = walk.at() + at->size();
            found = {.left = expression.left(walk.at()).trimmed(),
                     .which = at - operators.begin(),
                     .right = expression.sliced(taken).trimmed()};
        }
        walk.step();
    }
    const bool isSplit = found && !found->left.isEmpty() && !found->right.isEmpty();
    return walk.isWhole() && isSplit ? found : std::nullopt;
}

QList<QString> splitArguments(const QString &text)
{
    QList<QString> parts;
    ExpressionWalk walk(text);
    qsizetype start = 0;
    while (!walk.atEnd()) {
        if (walk.isOutside() && text.at(walk.at()) == QLatin1Char(',')) {
            parts << text.sliced(start, walk.at() - start).trimmed();
            start = walk.at() + 1;
        }
        walk.step();
    }
    if (!walk.isWhole())
        return {};
    return parts << text.sliced(start).trimmed();
}

bool isPythonLiteral(const QString &expression)
{
    static const QRegularExpression plain(
        QStringLiteral("^(?:None|True|False|-?(?:\\d[\\d_]*\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?|[bru]?['\"(\\[{].*)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return plain.match(expression).hasMatch() && splitArguments(expression).size() == 1
        && (expression.size() < 2 || expression.back() != QLatin1Char('('));
}

} // namespace quayside
