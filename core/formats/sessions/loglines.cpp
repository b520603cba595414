// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/loglines.h"

#include "core/json/jsonrepair.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

using nlohmann::json;

constexpr qsizetype windowSize = 1 << 20;
constexpr qsizetype longestLine = 64 << 20;
constexpr int deepestValue = 200;
constexpr int mostValues = 500'000;
constexpr size_t mostIssues = 200;
constexpr int mostTries = 16;

bool isWithinLimits(QByteArrayView text)
{
    int depth = 0;
    int values = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            i += c == '\\' ? 1 : 0;
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepestValue)
                return false;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',' && ++values > mostValues) {
            return false;
        }
    }
    return true;
}

/// Without the blanks and NULs around it.
QByteArrayView stripped(QByteArrayView line)
{
    const auto isBlank = [](char c) { return c == '\0' || c == ' ' || c == '\t' || c == '\r'; };
    while (!line.isEmpty() && isBlank(line.front()))
        line = line.sliced(1);
    while (!line.isEmpty() && isBlank(line.back()))
        line.chop(1);
    return line;
}

/// Where the object ends that starts here; nothing when it is cut.
std::optional<qsizetype> endOfObject(QByteArrayView text)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && inString)
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && c == '{')
            ++depth;
        else if (!inString && c == '}' && --depth == 0)
            return i + 1;
    }
    return std::nullopt;
}

/// Where the next line of a log may start, behind one that was cut.
qsizetype nextStart(QByteArrayView text, qsizetype from)
{
    constexpr std::array<QByteArrayView, 3> starts{"{\"type\":", "{\"parentUuid\":", "{\"timestamp\":"};
    qsizetype first = -1;
    for (const QByteArrayView start : starts) {
        const qsizetype at = text.indexOf(start, from);
        first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
}

/// The object that ends the text, behind one that was cut.
json lastObject(QByteArrayView text)
{
    qsizetype at = nextStart(text, 1);
    for (int tries = 0; tries < mostTries && at >= 0; ++tries) {
        if (json object = parseLogJson(text.sliced(at)); object.is_object())
            return object;
        at = nextStart(text, at + 1);
    }
    return json(json::value_t::discarded);
}

void appendObjects(QByteArrayView text, std::vector<json> &objects)
{
    while (text.startsWith('{')) {
        const auto end = endOfObject(text);
        json object = end ? parseLogJson(text.first(*end)) : json(json::value_t::discarded);
        const bool isWhole = object.is_object();
        if (!isWhole)
            object = lastObject(text);
        if (object.is_object())
            objects.push_back(std::move(object));
        text = isWhole ? stripped(text.sliced(*end)) : QByteArrayView();
    }
}

} // namespace

json parseLogJson(QByteArrayView text)
{
    if (!isWithinLimits(text))
        return json(json::value_t::discarded);
    if (!text.contains('\0')) { // which this parser takes for the end
        if (json parsed = json::parse(text.begin(), text.end(), nullptr, false); !parsed.is_discarded())
            return parsed;
    }
    const QByteArray repaired = repairedJson(text);
    return json::parse(repaired.begin(), repaired.end(), nullptr, false);
}

std::vector<json> objectsWithin(QByteArrayView line)
{
    std::vector<json> objects;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype end = line.indexOf('\0', at);
        const QByteArrayView part = line.sliced(at, (end < 0 ? line.size() : end) - at);
        appendObjects(stripped(part), objects);
        at += part.size() + 1;
    }
    return objects;
}

void LogLines::each(const std::function<void(const json &)> &read, const std::stop_token &stop)
{
    QByteArray held;
    bool isTooLong = false;
    for (std::int64_t at = 0; !stop.stop_requested();) {
        const QByteArray window = m_bytes.bytes(at, windowSize);
        at += window.size();
        qsizetype from = 0;
        for (qsizetype end = window.indexOf('\n'); end >= 0 && !stop.stop_requested();
             end = window.indexOf('\n', from)) {
            held.append(window.constData() + from, end - from);
            from = end + 1;
            ++m_number;
            if (isTooLong)
                note(Severity::Error, "log.line-too-long", QStringLiteral("a line of more than 64 MiB is left out"));
            else
                parse(held, read, false);
            held.clear();
            isTooLong = false;
        }
        held.append(window.constData() + from, window.size() - from);
        if (stripped(held).isEmpty()) // a block of NULs may be of any length
            held.clear();
        if (held.size() > longestLine) {
            isTooLong = true;
            held.clear();
        }
        if (window.isEmpty())
            break;
    }
    if (!stop.stop_requested() && (isTooLong || !held.isEmpty())) {
        ++m_number;
        if (isTooLong)
            note(Severity::Error, "log.line-too-long", QStringLiteral("a line of more than 64 MiB is left out"));
        else
            parse(held, read, true);
    }
}

void LogLines::parse(QByteArrayView line, const std::function<void(const json &)> &read, bool isLast)
{
    line = stripped(line);
    if (line.isEmpty())
        return;
    if (const json parsed = parseLogJson(line); parsed.is_object()) {
        read(parsed);
        return;
    }
    const std::vector<json> objects = objectsWithin(line);
    for (const json &object : objects)
        read(object);
    if (isLast && objects.empty())
        note(Severity::Warning, "log.cut", QStringLiteral("the last line is cut off"));
    else
        note(Severity::Error, "log.line",
             objects.empty() ? QStringLiteral("a line that is no JSON object; the steps around it are there")
                             : QStringLiteral("a line of which only a part can be read"));
}

void LogLines::note(Severity severity, const char *code, const QString &message)
{
    if (m_issues.size() < mostIssues) {
        m_issues.push_back({.severity = severity,
                            .code = QString::fromLatin1(code),
                            .path = m_bytes.path(),
                            .where = QStringLiteral("line %1").arg(m_number),
                            .message = message});
    }
}

std::vector<Issue> LogLines::takeIssues()
{
    QStringList said;
    for (const auto &[type, count] : m_leftOut)
        said.append(QStringLiteral("%1 (%2)").arg(QString::fromStdString(type).left(60)).arg(count));
    if (said.size() > 20)
        said = said.first(20) << QStringLiteral("...");
    if (!said.isEmpty()) {
        m_issues.push_back(
            {.severity = Severity::Info,
             .code = QStringLiteral("log.left-out"),
             .path = m_bytes.path(),
             .message = QStringLiteral("lines that are no steps: %1").arg(said.join(QLatin1String(", ")))});
    }
    if (m_repeated > 0) {
        m_issues.push_back(
            {.severity = Severity::Info,
             .code = QStringLiteral("log.repeated"),
             .path = m_bytes.path(),
             .message = QStringLiteral("lines that were written before and are read once: %1").arg(m_repeated)});
    }
    return std::move(m_issues);
}

} // namespace quayside
