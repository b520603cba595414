// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/numbers.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace quayside {

namespace {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// Takes the digits that the text begins with.
std::string_view takeDigits(std::string_view &text)
{
    size_t count = 0;
    while (count < text.size() && isDigit(text[count]))
        ++count;
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

/// Whether the text began with a minus; a plus is taken as well.
bool takeSign(std::string_view &text)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text.remove_prefix(1);
    return isNegative;
}

/// The whole rest: "e-3"; 0 where there is none. Nothing where it is something else, or out of all proportion.
std::optional<qint64> takeExponent(std::string_view text)
{
    constexpr size_t mostDigits = 9;
    if (text.empty())
        return 0;
    if (!text.starts_with('e') && !text.starts_with('E'))
        return std::nullopt;
    text.remove_prefix(1);
    const bool isNegative = takeSign(text);
    const std::string_view digits = takeDigits(text);
    if (digits.empty() || digits.size() > mostDigits || !text.empty())
        return std::nullopt;
    qint64 exponent = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    return isNegative ? -exponent : exponent;
}

bool isName(QStringView text)
{
    const QStringView cell = text.trimmed();
    return cell.size() > 1 && cell[0] == u'0' && cell[1].isDigit();
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    Decimal number;
    number.m_isNegative = takeSign(text);
    const std::string_view whole = takeDigits(text);
    std::string_view fraction;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        fraction = takeDigits(text);
    }
    const auto exponent = takeExponent(text);
    if (!exponent || (whole.empty() && fraction.empty()))
        return std::nullopt;
    number.m_digits = std::string(whole) + std::string(fraction);
    number.m_exponent = *exponent - static_cast<qint64>(fraction.size());
    number.m_digits.erase(0, number.m_digits.find_first_not_of('0'));
    const size_t last = number.m_digits.find_last_not_of('0');
    if (last == std::string::npos)
        return Decimal();
    number.m_exponent += static_cast<qint64>(number.m_digits.size() - last - 1);
    number.m_digits.resize(last + 1);
    return number;
}

long double Decimal::approximate() const
{
    if (m_digits.empty())
        return 0;
    const std::string text = m_digits + 'e' + std::to_string(m_exponent);
    long double magnitude = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), magnitude);
    if (read.ec == std::errc::result_out_of_range)
        magnitude = m_exponent > 0 ? std::numeric_limits<long double>::infinity() : 0;
    return m_isNegative ? -magnitude : magnitude;
}

bool isSameNumber(const Decimal &before, const Decimal &after, const NumberTolerance &tolerance)
{
    if (before == after)
        return true;
    if (tolerance.isExact())
        return false;
    const long double one = before.approximate(), two = after.approximate();
    const long double relative = tolerance.relative * std::max(std::abs(one), std::abs(two));
    return std::abs(one - two) <= std::max<long double>(tolerance.absolute, relative);
}

std::optional<Decimal> numberIn(QStringView text)
{
    return Decimal::parse(text.trimmed().toUtf8().toStdString());
}

bool isSameCell(QStringView before, QStringView after, const std::optional<NumberTolerance> &tolerance)
{
    if (before == after)
        return true;
    if (!tolerance || isName(before) || isName(after))
        return false;
    const auto one = numberIn(before);
    const auto two = one ? numberIn(after) : std::nullopt;
    return two && isSameNumber(*one, *two, *tolerance);
}

} // namespace quayside
