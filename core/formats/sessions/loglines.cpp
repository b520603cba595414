// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/loglines.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace quayside {

namespace {

using nlohmann::json;

constexpr qsizetype windowSize = 1 << 20;
constexpr qsizetype longestLine = 64 << 20;
constexpr int deepestValue = 200;
constexpr int mostValues = 500'000;
constexpr size_t mostIssues = 200;

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

} // namespace

json parseLogJson(QByteArrayView text)
{
    if (!isWithinLimits(text))
        return json(json::value_t::discarded);
    json parsed = json::parse(text.begin(), text.end(), nullptr, false);
    if (!parsed.is_discarded() || text.isValidUtf8())
        return parsed;
    const QByteArray repaired = QString::fromUtf8(text).toUtf8();
    return json::parse(repaired.begin(), repaired.end(), nullptr, false);
}

void LogLines::each(const std::function<void(const json &)> &read, const std::stop_token &stop)
{
    QByteArray held;
    bool isTooLong = false;
    for (std::int64_t at = 0; !stop.stop_requested();) {
        const QByteArray window = m_bytes.bytes(at, windowSize);
        at += window.size();
        qsizetype from = 0;
        for (qsizetype end = window.indexOf('\n'); end >= 0; end = window.indexOf('\n', from)) {
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
        if (held.size() > longestLine) {
            isTooLong = true;
            held.clear();
        }
        if (window.isEmpty())
            break;
    }
    if (isTooLong || !held.isEmpty()) {
        ++m_number;
        if (isTooLong)
            note(Severity::Error, "log.line-too-long", QStringLiteral("a line of more than 64 MiB is left out"));
        else
            parse(held, read, true);
    }
}

void LogLines::parse(QByteArrayView line, const std::function<void(const json &)> &read, bool isLast)
{
    line = line.trimmed();
    if (line.isEmpty())
        return;
    const json parsed = parseLogJson(line);
    if (parsed.is_object())
        read(parsed);
    else if (isLast)
        note(Severity::Warning, "log.cut", QStringLiteral("the last line is cut off"));
    else
        note(Severity::Error, "log.line",
             QStringLiteral("a line that is no JSON object; the steps around it are there"));
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
    return std::move(m_issues);
}

} // namespace quayside
