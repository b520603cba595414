// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/isotime.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>

namespace quayside {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool take(std::string_view &rest, char c)
{
    if (!rest.starts_with(c))
        return false;
    rest.remove_prefix(1);
    return true;
}

std::optional<int> takeNumber(std::string_view &rest, size_t digits)
{
    if (rest.size() < digits || !std::ranges::all_of(rest.substr(0, digits), isDigit))
        return std::nullopt;
    int number = 0;
    for (const char digit : rest.substr(0, digits))
        number = number * 10 + (digit - '0');
    rest.remove_prefix(digits);
    return number;
}

/// Behind a week that has no hyphens an odd number of digits begins with the day.
size_t lengthOfBareWeek(std::string_view text)
{
    constexpr size_t week = 7;
    const size_t end = std::min(text.find_first_not_of("0123456789", week), text.size());
    return end < week + 2 ? end : end % 2 == 0 ? week : week + 1;
}

/// Which of the first bytes are the date: the byte behind them, whatever it is, stands before the time.
size_t lengthOfDate(std::string_view text)
{
    if (text.size() <= 7)
        return text.size();
    if (text[4] == 'W')
        return lengthOfBareWeek(text);
    if (text[4] != '-')
        return 8;
    const bool isWeekAlone =
        text[5] == 'W' && (text.size() == 8 || text[8] != '-' || (text.size() > 10 && isDigit(text[10])));
    return isWeekAlone ? 8 : 10;
}

bool isWeekDate(std::string_view rest, int year, bool hasHyphens)
{
    using namespace std::chrono;
    const auto week = takeNumber(rest, 2);
    const bool hasDay = week && !rest.empty();
    if (!week || (hasDay && take(rest, '-') != hasHyphens))
        return false;
    const auto day = hasDay ? takeNumber(rest, 1) : std::optional(1);
    const auto isLong = [](int y) {
        const weekday first(sys_days(std::chrono::year(y) / January / 1));
        return first == Thursday || (first == Wednesday && std::chrono::year(y).is_leap());
    };
    const bool isLater = year == 9999 && week == 52 && day && *day > 5;
    return day && rest.empty() && *week >= 1 && *week <= (isLong(year) ? 53 : 52) && *day >= 1 && *day <= 7 && !isLater;
}

bool isDate(std::string_view rest)
{
    const auto year = takeNumber(rest, 4);
    if (!year || *year < 1)
        return false;
    const bool hasHyphens = take(rest, '-');
    if (take(rest, 'W'))
        return isWeekDate(rest, *year, hasHyphens);
    const auto month = takeNumber(rest, 2);
    if (!month || take(rest, '-') != hasHyphens)
        return false;
    const auto day = takeNumber(rest, 2);
    return day && rest.empty()
        && std::chrono::year_month_day(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                       std::chrono::day(static_cast<unsigned>(*day)))
               .ok();
}

struct ClockTime {
    std::array<int, 3> fields{}; ///< hours, minutes and seconds, as far as they are there
    bool isWhole = true;         ///< nothing stands behind them
};

bool takeFraction(std::string_view &rest)
{
    constexpr size_t most = 6;
    const auto digits = std::min(std::ranges::find_if_not(rest, isDigit) - rest.begin(), std::ssize(rest));
    const bool isRead = static_cast<size_t>(digits) >= std::min(rest.size(), most);
    rest.remove_prefix(static_cast<size_t>(digits));
    return isRead;
}

/// As Python's own C does it: one byte behind a field ends the reading, whatever it is, and so does anything behind six
/// digits of a fraction, which may follow each of the fields, the last one behind a colon as well.
std::optional<ClockTime> takeClock(std::string_view rest)
{
    ClockTime clock;
    bool hasColons = false;
    for (size_t i = 0; i < clock.fields.size(); ++i) {
        const auto number = takeNumber(rest, 2);
        if (!number)
            return std::nullopt;
        clock.fields[i] = *number;
        if (i == 0)
            hasColons = rest.starts_with(':');
        clock.isWhole = rest.empty();
        if (rest.size() <= 1)
            return clock;
        if (take(rest, '.') || take(rest, ','))
            break;
        if (hasColons && !take(rest, ':'))
            return std::nullopt;
    }
    const bool isRead = takeFraction(rest);
    clock.isWhole = rest.empty();
    return isRead ? std::optional(clock) : std::nullopt;
}

bool isTimeOfDay(std::string_view text)
{
    const size_t sign = text.find_first_of("+-");
    const auto clock = takeClock(text.substr(0, sign));
    if (!clock || clock->fields[0] > 23 || clock->fields[1] > 59 || clock->fields[2] > 59)
        return false;
    if (sign == std::string_view::npos)
        return clock->isWhole;
    const auto offset = takeClock(text.substr(sign + 1));
    return offset && offset->isWhole
        && offset->fields[0] * 3600 + offset->fields[1] * 60 + offset->fields[2] < 24 * 3600;
}

std::string withoutZ(std::string_view text)
{
    std::string plain;
    for (const char c : text)
        plain += c == 'Z' ? std::string("+00:00") : std::string(1, c);
    return plain;
}

} // namespace

bool isIsoTime(std::string_view text)
{
    constexpr size_t longest = 1000;
    const std::string plain = withoutZ(text.substr(0, longest));
    std::string_view rest = plain;
    if (rest.size() < 7)
        return false;
    const std::string_view date = rest.substr(0, lengthOfDate(rest));
    rest.remove_prefix(date.size());
    if (!isDate(date))
        return false;
    if (rest.empty())
        return true;
    do
        rest.remove_prefix(1);
    while (!rest.empty() && (static_cast<unsigned char>(rest.front()) & 0xC0) == 0x80);
    return isTimeOfDay(rest);
}

} // namespace quayside
