// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/logtimes.h"

#include "core/text/textdocument.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr qsizetype lineStart = 200;
constexpr int nearby = 200;
constexpr qint64 windowBytes = 32 * 1024;
constexpr qint64 mostUntimed = 8 * 1024 * 1024;

struct TimedLine {
    qint64 start = 0; ///< offset
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
    const bool hasZone = end + 5 < text.size() && (text[end] == '+' || text[end] == '-') && isDigit(text[end + 1])
        && text[end + 3] == ':';
    return end + (hasZone ? 6 : 0) - at;
}

/// The first line with a time among the lines that begin in the first `starts` bytes; the text begins with a line.
std::optional<TimedLine> timedIn(QByteArrayView text, qsizetype starts, Clock clock)
{
    for (qsizetype at = 0; at < std::min(starts, text.size());) {
        const qsizetype feed = text.indexOf('\n', at);
        const qsizetype end = feed < 0 ? text.size() : feed;
        const auto time = timeOfLine(text.sliced(at, end - at));
        if (time && time->clock == clock)
            return TimedLine{at, *time};
        at = end + 1;
    }
    return std::nullopt;
}

/// Looks for times by offsets. A log may be gigabytes without any, and this is asked while a cursor moves: it reads a
/// few megabytes of lines without a time, then only the window at each probe.
class TimeSearch
{
public:
    explicit TimeSearch(const TextDocument &log)
        : m_source(log.source()), m_start(log.guess().markLength), m_end(log.size())
    {
    }

    /// Where the last line begins that has such a time.
    std::optional<qint64> lastUntil(Instant moment);

private:
    std::optional<TimedLine> firstTimed(qint64 from, qint64 to, Clock clock);
    std::optional<TimedLine> timedInWindow(qint64 from, qint64 to, Clock clock) const;

    const ByteSource &m_source;
    qint64 m_start;
    qint64 m_end;
    qint64 m_left = mostUntimed;
};

std::optional<qint64> TimeSearch::lastUntil(Instant moment)
{
    std::optional<qint64> found;
    qint64 low = m_start;
    qint64 high = m_end;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const auto timed = firstTimed(middle, high, moment.clock);
        if (timed && timed->time.microseconds <= moment.microseconds) {
            found = timed->start;
            low = timed->start + 1;
        } else {
            high = middle;
        }
    }
    return found;
}

/// The first line with a time that begins there.
std::optional<TimedLine> TimeSearch::firstTimed(qint64 from, qint64 to, Clock clock)
{
    do {
        const qint64 end = std::min(from + windowBytes, to);
        if (const auto timed = timedInWindow(from, end, clock))
            return timed;
        m_left -= end - from;
        from = end;
    } while (from < to && m_left > 0);
    return std::nullopt;
}

/// Reads from the byte before, which may end a line, to where the last line's time would end.
std::optional<TimedLine> TimeSearch::timedInWindow(qint64 from, qint64 to, Clock clock) const
{
    const qint64 before = std::max(from - 1, m_start);
    const QByteArray window = m_source.read(before, std::min(to + lineStart, m_end) - before);
    const qsizetype feed = from > m_start ? window.indexOf('\n') : -1;
    if (from > m_start && feed < 0)
        return std::nullopt;
    auto timed = timedIn(QByteArrayView(window).sliced(feed + 1), to - before - feed - 1, clock);
    if (timed)
        timed->start += before + feed + 1;
    return timed;
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
    const auto start = TimeSearch(log).lastUntil(moment);
    const auto row = start ? log.rowAtOffset(*start) : std::nullopt;
    return row ? std::optional(row->line) : std::nullopt;
}

std::optional<Instant> momentOfLine(const TextDocument &log, qint64 line)
{
    for (qint64 at = line; at >= 0 && at > line - nearby; --at) {
        const auto row = log.firstRowOfLine(at);
        const auto time =
            row ? timeOfLine(log.source().read(row->start, std::min<qint64>(row->length(), lineStart))) : std::nullopt;
        if (time)
            return time;
    }
    return std::nullopt;
}

} // namespace quayside
