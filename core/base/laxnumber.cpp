// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/laxnumber.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>
#include <limits>

namespace quayside {

namespace {

/// "1_000" is 1000; nothing where an underscore does not stand between digits.
std::optional<QString> withoutUnderscores(const QString &text)
{
    const QChar underscore = QLatin1Char('_');
    if (text.startsWith(underscore) || text.endsWith(underscore) || text.contains(QLatin1String("__")))
        return std::nullopt;
    return QString(text).remove(underscore);
}

QRegularExpressionMatch matchOfWhole(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral(R"(\A([+-]?[0-9]+(?:_[0-9]+)*)(?:\.0+)?\z)"));
    return whole.match(text.trimmed());
}

} // namespace

std::optional<double> numberInText(const QString &text)
{
    static const QRegularExpression decimal(QStringLiteral(R"(\A[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?\z)"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression endless(QStringLiteral(R"(\A([+-]?)(inf|infinity|nan)\z)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto plain = withoutUnderscores(text.trimmed());
    if (!plain)
        return std::nullopt;
    if (decimal.match(*plain).hasMatch())
        return plain->toDouble();
    const auto match = endless.match(*plain);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isNan = match.captured(2).compare(QLatin1String("nan"), Qt::CaseInsensitive) == 0;
    const double value = isNan ? std::numeric_limits<double>::quiet_NaN() : std::numeric_limits<double>::infinity();
    return match.captured(1) == QLatin1String("-") ? -value : value;
}

std::optional<std::int64_t> wholeInText(const QString &text)
{
    bool isRead = false;
    const qint64 value = matchOfWhole(text).captured(1).remove(QLatin1Char('_')).toLongLong(&isRead);
    return isRead ? std::optional<std::int64_t>(value) : std::nullopt;
}

bool isWhole(const QString &text)
{
    constexpr qsizetype most = 4300;
    const auto match = matchOfWhole(text);
    return match.hasMatch() && match.capturedLength(1) <= most;
}

std::optional<std::int64_t> wholeOf(double number)
{
    constexpr double most = 0x1p63;
    return std::trunc(number) == number && std::abs(number) < most ? std::optional(static_cast<std::int64_t>(number))
                                                                   : std::nullopt;
}

std::optional<bool> flagInText(const QString &text)
{
    static const QStringList yes{QStringLiteral("1"), QStringLiteral("on"),   QStringLiteral("t"),
                                 QStringLiteral("y"), QStringLiteral("true"), QStringLiteral("yes")};
    static const QStringList no{QStringLiteral("0"), QStringLiteral("off"),   QStringLiteral("f"),
                                QStringLiteral("n"), QStringLiteral("false"), QStringLiteral("no")};
    const QString word = text.toLower();
    return yes.contains(word) ? std::optional(true) : no.contains(word) ? std::optional(false) : std::nullopt;
}

} // namespace quayside
