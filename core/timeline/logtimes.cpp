// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/logtimes.h"

#include "core/text/textdocument.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr qsizetype lineStart = 200;
constexpr int nearby = 200;

struct TimedLine {
    qint64 line = 0;
    Instant time;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// How many characters from `at` on are of the form "2026-03-08T04:03:07" with what belongs to it; 0 for none.
qsizetype lengthOfTime(QByteArrayView text, qsizetype at)
{
    constexpr QByteArrayView form = "dddd-dd-dd?dd:dd:dd";
    if (at + form.size() > text.size())
        return 0;
    for (qsizetype i = 0; i < form.size(); ++i) {
        const char c = text[at + i];
        const bool fits = form[i] == 'd' ? isDigit(c) : form[i] == '?' ? c == 'T' || c == ' ' : c == form[i];
        if (!fits)
            return 0;
    }
    qsizetype end = at + form.size();
    if (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && isDigit(text[end + 1])) {
        for (++end; end < text.size() && isDigit(text[end]);)
            ++end;
    }
    if (end < text.size() && text[end] == 'Z')
        return end + 1 - at;
    const bool hasZone = end + 5 < text.size() && (text[end] == '+' || text[end] == '-') && isDigit(text[end + 1]) && text[end + 3] == ':';
    return end + (hasZone ? 6 : 0) - at;
}

/// The first line with a time among `count` rows from `row` on.
std::optional<TimedLine> firstTimed(const TextDocument &log, qint64 row, int count, Clock clock)
{
    for (const TextRow &one : log.rows(row, count)) {
        const auto time = one.isContinuation ? std::nullopt : timeOfLine(log.source().read(one.start, std::min<qint64>(one.length(), lineStart)));
        if (time && time->clock == clock)
            return TimedLine{one.line, *time};
    }
    return std::nullopt;
}

} // namespace

std::optional<Instant> timeOfLine(QByteArrayView line)
{
    line = line.first(std::min(line.size(), lineStart));
    for (qsizetype at = 0; at < line.size(); ++at) {
        const qsizetype length = isDigit(line[at]) ? lengthOfTime(line, at) : 0;
        if (length == 0)
            continue;
        std::string text(line.data() + at, static_cast<size_t>(length));
        text[10] = 'T';
        std::ranges::replace(text, ',', '.');
        return parseInstant(text);
    }
    return std::nullopt;
}

std::optional<qint64> lineAt(const TextDocument &log, Instant moment)
{
    std::optional<qint64> found;
    qint64 low = 0;
    qint64 high = log.index().totals().rows;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const int count = static_cast<int>(std::min<qint64>(nearby, high - middle));
        const auto timed = firstTimed(log, middle, count, moment.clock);
        if (!timed || timed->time.microseconds > moment.microseconds) {
            high = middle;
            continue;
        }
        found = timed->line;
        const auto row = log.firstRowOfLine(timed->line);
        low = std::max(middle + 1, row ? row->row + 1 : middle + 1);
    }
    return found;
}

std::optional<Instant> momentOfLine(const TextDocument &log, qint64 line)
{
    for (qint64 at = line; at >= 0 && at > line - nearby; --at) {
        const auto row = log.firstRowOfLine(at);
        const auto time = row ? timeOfLine(log.source().read(row->start, std::min<qint64>(row->length(), lineStart))) : std::nullopt;
        if (time)
            return time;
    }
    return std::nullopt;
}

} // namespace quayside
