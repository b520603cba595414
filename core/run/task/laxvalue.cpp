// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/laxvalue.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>
#include <limits>

namespace quayside {

namespace {

std::optional<QString> textOf(const toml::node &node)
{
    const auto text = node.value_exact<std::string_view>();
    return text ? std::optional(QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()))) : std::nullopt;
}

/// "1_000" is 1000; nothing where an underscore does not stand between digits.
std::optional<QString> withoutUnderscores(const QString &text)
{
    const QChar underscore = QLatin1Char('_');
    if (text.startsWith(underscore) || text.endsWith(underscore) || text.contains(QLatin1String("__")))
        return std::nullopt;
    return QString(text).remove(underscore);
}

std::optional<double> numberIn(const QString &text)
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

std::optional<std::int64_t> wholeIn(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral(R"(\A([+-]?[0-9]+(?:_[0-9]+)*)(?:\.0+)?\z)"));
    const auto match = whole.match(text.trimmed());
    bool isRead = false;
    const qint64 value = match.captured(1).remove(QLatin1Char('_')).toLongLong(&isRead);
    return isRead ? std::optional<std::int64_t>(value) : std::nullopt;
}

std::optional<std::int64_t> wholeIn(double number)
{
    constexpr double most = 9e18;
    return std::trunc(number) == number && std::abs(number) < most ? std::optional(static_cast<std::int64_t>(number))
                                                                   : std::nullopt;
}

std::optional<bool> flagIn(const QString &text)
{
    static const QStringList yes{QStringLiteral("1"), QStringLiteral("on"),   QStringLiteral("t"),
                                 QStringLiteral("y"), QStringLiteral("true"), QStringLiteral("yes")};
    static const QStringList no{QStringLiteral("0"), QStringLiteral("off"),   QStringLiteral("f"),
                                QStringLiteral("n"), QStringLiteral("false"), QStringLiteral("no")};
    const QString word = text.toLower();
    return yes.contains(word) ? std::optional(true) : no.contains(word) ? std::optional(false) : std::nullopt;
}

} // namespace

std::optional<double> laxNumber(const toml::node &node)
{
    if (const auto text = textOf(node))
        return numberIn(*text);
    if (const auto flag = node.value_exact<bool>())
        return *flag ? 1 : 0;
    return node.is_number() ? node.value<double>() : std::nullopt;
}

std::optional<std::int64_t> laxWhole(const toml::node &node)
{
    if (const auto text = textOf(node))
        return wholeIn(*text);
    if (const auto flag = node.value_exact<bool>())
        return *flag ? 1 : 0;
    if (const auto whole = node.value_exact<std::int64_t>())
        return whole;
    const auto number = node.value_exact<double>();
    return number ? wholeIn(*number) : std::nullopt;
}

std::optional<bool> laxFlag(const toml::node &node)
{
    if (const auto text = textOf(node))
        return flagIn(*text);
    if (const auto flag = node.value_exact<bool>())
        return flag;
    const auto whole = laxWhole(node);
    return whole == 0 || whole == 1 ? std::optional(whole == 1) : std::nullopt;
}

} // namespace quayside
