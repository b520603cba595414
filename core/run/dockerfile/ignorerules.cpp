// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/ignorerules.h"

#include <QDir>

namespace quayside {

namespace {

/// A pattern without what has no meaning in it: blanks, "./", a slash at either end.
QString cleanPattern(const QString &text)
{
    const QString clean = QDir::cleanPath(text.trimmed());
    return clean.size() > 1 && clean.startsWith(QLatin1Char('/')) ? clean.mid(1) : clean;
}

QString expressionOf(const QString &pattern)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        const auto follows = [&](QChar wanted) { return i + 1 < pattern.size() && pattern[i + 1] == wanted; };
        if (c == QLatin1Char('*') && follows(QLatin1Char('*'))) {
            ++i;
            i += follows(QLatin1Char('/')) ? 1 : 0;
            result += i + 1 == pattern.size() ? QStringLiteral(".*") : QStringLiteral("(?:.*/)?");
        } else if (c == QLatin1Char('*')) {
            result += QStringLiteral("[^/]*");
        } else if (c == QLatin1Char('?')) {
            result += QStringLiteral("[^/]");
        } else if (c == QLatin1Char('\\') && i + 1 < pattern.size()) {
            result += QRegularExpression::escape(pattern.sliced(++i, 1));
        } else if (c == QLatin1Char('[') || c == QLatin1Char(']') || c == QLatin1Char('^') || c == QLatin1Char('-')) {
            result += c;
        } else {
            result += QRegularExpression::escape(pattern.sliced(i, 1));
        }
    }
    return QStringLiteral("\\A") + result + QStringLiteral("\\z");
}

} // namespace

Result<IgnoreRules::Rule> IgnoreRules::ruleOf(const QString &pattern)
{
    Rule rule{.takesBack = pattern.startsWith(QLatin1Char('!'))};
    const QString clean = cleanPattern(rule.takesBack ? pattern.mid(1) : pattern);
    rule.pattern = QRegularExpression(expressionOf(clean), QRegularExpression::DotMatchesEverythingOption);
    if (clean.isEmpty() || !rule.pattern.isValid())
        return std::unexpected(Error{ErrorCode::Malformed, {}, {}, QStringLiteral("%1 is no pattern").arg(pattern)});
    return rule;
}

Result<IgnoreRules> IgnoreRules::parse(const QByteArray &text)
{
    IgnoreRules rules;
    int number = 0;
    QString all = QString::fromUtf8(text);
    if (all.startsWith(QChar::ByteOrderMark))
        all.removeFirst();
    for (const QString &line : all.split(QLatin1Char('\n'))) {
        ++number;
        if (line.startsWith(QLatin1Char('#')) || line.trimmed().isEmpty())
            continue;
        const auto rule = ruleOf(line.trimmed());
        if (!rule)
            return std::unexpected(
                Error{ErrorCode::Malformed, {}, QStringLiteral("line %1").arg(number), rule.error().message});
        rules.m_rules.push_back(*rule);
    }
    return rules;
}

Result<IgnoreRules> IgnoreRules::of(const QStringList &patterns)
{
    IgnoreRules rules;
    for (const QString &pattern : patterns) {
        const auto rule = ruleOf(pattern.trimmed());
        if (!rule)
            return std::unexpected(rule.error());
        rules.m_rules.push_back(*rule);
    }
    return rules;
}

bool IgnoreRules::matches(const QString &path) const
{
    bool isMatched = false;
    for (const Rule &rule : m_rules) {
        if (rule.takesBack != isMatched)
            continue; // it would change nothing
        for (qsizetype end = path.indexOf(QLatin1Char('/'));; end = path.indexOf(QLatin1Char('/'), end + 1)) {
            if (rule.pattern.matchView(QStringView(path).first(end < 0 ? path.size() : end)).hasMatch()) {
                isMatched = !rule.takesBack;
                break;
            }
            if (end < 0)
                break;
        }
    }
    return isMatched;
}

} // namespace quayside
