// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/laxnumber.h"

#include <QRegularExpression>

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
    static const QRegularExpression whole(QStringLiteral(R"(\A([+-]?[0-9]+(?:_[0-9]+)*)(?:\.0+)?\z)"));
    const auto match = whole.match(text.trimmed());
    bool isRead = false;
    const qint64 value = match.captured(1).remove(QLatin1Char('_')).toLongLong(&isRead);
    return isRead ? std::optional<std::int64_t>(value) : std::nullopt;
}

std::optional<std::int64_t> wholeOf(double number)
{
    constexpr double most = 9e18;
    return std::trunc(number) == number && std::abs(number) < most ? std::optional(static_cast<std::int64_t>(number))
                                                                   : std::nullopt;
}

} // namespace quayside
