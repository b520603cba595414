// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/secret/secretrule.h"

#include <QRegularExpression>
#include <QSet>

namespace quayside {

namespace {

constexpr qsizetype shortestMasked = 6;
constexpr qsizetype fewestDifferent = 10;

bool looksLikeKey(const QString &value)
{
    static const QRegularExpression runs(QStringLiteral("[A-Za-z0-9]{20,}"));
    auto found = runs.globalMatch(value);
    while (found.hasNext()) {
        const QString run = found.next().captured();
        const bool hasDigit = std::ranges::any_of(run, [](QChar c) { return c.isDigit(); });
        const bool hasLetter = std::ranges::any_of(run, [](QChar c) { return c.isLetter(); });
        if (hasDigit && hasLetter && QSet<QChar>(run.begin(), run.end()).size() >= fewestDifferent)
            return true;
    }
    return false;
}

/// "hunter22" of "postgres://me:hunter22@host/db".
QString passwordOf(const QString &address)
{
    static const QRegularExpression pattern(QStringLiteral("://[^/@:\\s]*:([^/@\\s]+)@"));
    return pattern.match(address).captured(1);
}

bool isWhollyConfidential(const QString &name, const QString &value, Marked marked)
{
    return marked == Marked::Yes || isSensitiveName(name) || looksLikeKey(value);
}

} // namespace

bool isSensitiveName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH|COOKIE|PRIVATE)"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

bool couldBeJson(const QString &text)
{
    static const QRegularExpression tokens(
        QStringLiteral("^(?:(?:(?:t?r)?u)?e|(?:(?:(?:f?a)?l)?s)?e|(?:(?:n?u)?l)?l)?"
                       "(?:[\\s{}\\[\\],:]|[-+.\\deE]*\\d[-+.\\deE]*|-|true|false|null|NaN|-?Infinity)*"
                       "(?:t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?)?$"));
    return tokens.match(text).hasMatch();
}

QStringList confidentialParts(const QString &name, const QString &value, Marked marked)
{
    QStringList parts{isWhollyConfidential(name, value, marked) ? value : QString(), passwordOf(value)};
    parts.removeIf([](const QString &part) { return part.size() < shortestMasked || couldBeJson(part); });
    return parts;
}

bool isConfidential(const QString &name, const QString &value, Marked marked)
{
    return isWhollyConfidential(name, value, marked) || !passwordOf(value).isEmpty();
}

QString writableValue(const QString &name, const QString &value, Marked marked)
{
    const bool isTemplate = value.startsWith(QLatin1String("${"));
    return !isTemplate && isConfidential(name, value, marked) ? QStringLiteral("${%1}").arg(name) : value;
}

} // namespace quayside
