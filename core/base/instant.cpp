// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"

#include <QDateTime>
#include <QTimeZone>

#include <chrono>
#include <cmath>

namespace quayside {

namespace {

constexpr std::int64_t microsPerSecond = 1'000'000;

class Reader
{
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }

    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    std::optional<int> digits(size_t count)
    {
        if (m_rest.size() < count)
            return std::nullopt;
        int number = 0;
        for (size_t i = 0; i < count; ++i) {
            const char c = m_rest[i];
            if (c < '0' || c > '9')
                return std::nullopt;
            number = number * 10 + (c - '0');
        }
        m_rest.remove_prefix(count);
        return number;
    }

    /// Digits behind the decimal sign, as microseconds; finer digits are dropped.
    std::optional<std::int64_t> fraction()
    {
        std::int64_t micros = 0;
        std::int64_t weight = microsPerSecond / 10;
        size_t count = 0;
        for (; count < m_rest.size() && m_rest[count] >= '0' && m_rest[count] <= '9'; ++count) {
            micros += weight * (m_rest[count] - '0');
            weight /= 10;
        }
        m_rest.remove_prefix(count);
        return count == 0 ? std::nullopt : std::optional(micros);
    }

private:
    std::string_view m_rest;
};

struct Zone {
    Clock clock = Clock::NaiveLocal;
    std::int64_t offsetSeconds = 0;
};

std::optional<Zone> readZone(Reader &reader)
{
    if (reader.atEnd())
        return Zone{};
    if (reader.take('Z') || reader.take('z'))
        return Zone{.clock = Clock::Utc};
    const bool east = reader.take('+');
    if (!east && !reader.take('-'))
        return std::nullopt;
    const auto hours = reader.digits(2);
    reader.take(':');
    const auto minutes = reader.atEnd() ? std::optional(0) : reader.digits(2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    const std::int64_t offset = *hours * 3600LL + *minutes * 60LL;
    return Zone{.clock = Clock::Utc, .offsetSeconds = east ? offset : -offset};
}

std::optional<std::int64_t> readDate(Reader &reader)
{
    const auto year = reader.digits(4);
    if (!year || !reader.take('-'))
        return std::nullopt;
    const auto month = reader.digits(2);
    if (!month || !reader.take('-'))
        return std::nullopt;
    const auto day = reader.digits(2);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

std::optional<std::int64_t> readTime(Reader &reader)
{
    const auto hour = reader.digits(2);
    if (!hour || !reader.take(':'))
        return std::nullopt;
    const auto minute = reader.digits(2);
    if (!minute)
        return std::nullopt;
    const auto second = reader.take(':') ? reader.digits(2) : std::optional(0);
    if (!second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    std::int64_t micros = (*hour * 3600LL + *minute * 60LL + *second) * microsPerSecond;
    if (reader.take('.') || reader.take(',')) {
        const auto fraction = reader.fraction();
        if (!fraction)
            return std::nullopt;
        micros += *fraction;
    }
    return micros;
}

} // namespace

std::optional<Instant> parseInstant(std::string_view text)
{
    constexpr std::int64_t microsPerDay = 86'400 * microsPerSecond;
    Reader reader(text);
    const auto days = readDate(reader);
    if (!days || !(reader.take('T') || reader.take('t') || reader.take(' ')))
        return std::nullopt;
    const auto micros = readTime(reader);
    if (!micros)
        return std::nullopt;
    const auto zone = readZone(reader);
    if (!zone || !reader.atEnd())
        return std::nullopt;
    return Instant{.microseconds = *days * microsPerDay + *micros - zone->offsetSeconds * microsPerSecond,
                   .clock = zone->clock};
}

QString toIso(Instant instant)
{
    const auto point =
        std::chrono::sys_time<std::chrono::microseconds>(std::chrono::microseconds(instant.microseconds));
    const auto seconds = std::chrono::floor<std::chrono::seconds>(point);
    const auto rest = (point - seconds).count();
    const auto time = QDateTime::fromSecsSinceEpoch(seconds.time_since_epoch().count(), QTimeZone::UTC);
    QString text = time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (rest != 0)
        text += QStringLiteral(".%1").arg(rest, 6, 10, QLatin1Char('0'));
    return instant.clock == Clock::Utc ? text + QLatin1Char('Z') : text;
}

std::optional<Milliseconds> between(const std::optional<Instant> &start, const std::optional<Instant> &end)
{
    if (!start || !end || start->clock != end->clock)
        return std::nullopt;
    return Milliseconds(std::llround(static_cast<double>(end->microseconds - start->microseconds) / 1000));
}

Instant now()
{
    const auto time = std::chrono::system_clock::now().time_since_epoch();
    return {.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(time).count(), .clock = Clock::Utc};
}

} // namespace quayside
