// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/recording.h"

#include "core/json/json.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr std::int64_t largest = 512LL << 20;
constexpr int widest = 1000;
constexpr size_t mostIssues = 20;

int sizeOf(const Json &header, const char *key, int otherwise)
{
    const auto value = header.find(key);
    if (value == header.end() || !value->is_number_integer())
        return otherwise;
    return static_cast<int>(std::clamp<std::int64_t>(value->get<std::int64_t>(), 1, widest));
}

void readHeader(const Json &header, Recording &recording)
{
    const Json &size = header.contains("term") && header["term"].is_object() ? header["term"] : header;
    recording.columns = sizeOf(size, header.contains("term") ? "cols" : "width", 80);
    recording.rows = sizeOf(size, header.contains("term") ? "rows" : "height", 24);
    if (header.contains("timestamp") && header["timestamp"].is_number())
        recording.start = Instant{
            .microseconds = static_cast<std::int64_t>(std::clamp(header["timestamp"].get<double>(), 0.0, 1e11) * 1e6)};
    if (header.contains("title") && header["title"].is_string())
        recording.title = QString::fromStdString(header["title"].get<std::string>());
}

bool readEvent(const Json &line, bool isRelative, Recording &recording)
{
    if (!line.is_array() || line.size() < 3 || !line[0].is_number() || !line[1].is_string() || !line[2].is_string())
        return false;
    const std::string kind = line[1].get<std::string>();
    const double last = recording.length();
    const double at = isRelative ? last + line[0].get<double>() : line[0].get<double>();
    CastEvent event{.seconds = std::isfinite(at) ? std::clamp(at, last, 1e9) : last,
                    .data = QByteArray::fromStdString(line[2].get<std::string>())};
    if (kind == "o")
        event.kind = CastKind::Output;
    else if (kind == "m")
        event.kind = CastKind::Marker;
    else if (kind == "r")
        event.kind = CastKind::Resize;
    else
        return true;
    recording.events.push_back(std::move(event));
    return true;
}

} // namespace

bool isNamedLikeRecording(const QString &file)
{
    return file.endsWith(QLatin1String(".cast"));
}

Result<Recording> readRecording(const ByteRange &bytes)
{
    if (bytes.size() > largest)
        return std::unexpected(
            Error{ErrorCode::TooLarge, bytes.path(), {}, QStringLiteral("a recording of more than 512 MiB")});
    const QByteArray text = bytes.bytes(0, bytes.size());
    Recording recording;
    bool isRelative = false;
    int number = 0;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        end = end < 0 ? text.size() : end;
        const QByteArrayView line = QByteArrayView(text).sliced(at, end - at).trimmed();
        at = end + 1;
        ++number;
        if (line.isEmpty())
            continue;
        const Json parsed = jsonFrom(line);
        if (number == 1) {
            if (!parsed.is_object())
                return std::unexpected(Error{ErrorCode::Malformed, bytes.path(), QStringLiteral("line 1"),
                                             QStringLiteral("no asciicast header")});
            isRelative = parsed.value("version", Json(2)) == Json(3);
            readHeader(parsed, recording);
        } else if (!readEvent(parsed, isRelative, recording) && recording.issues.size() < mostIssues) {
            recording.issues.push_back({.severity = Severity::Warning,
                                        .code = QStringLiteral("asciicast.line"),
                                        .path = bytes.path(),
                                        .where = QStringLiteral("line %1").arg(number),
                                        .message = QStringLiteral("a line that is no event")});
        }
    }
    if (number == 0)
        return std::unexpected(Error{ErrorCode::Malformed, bytes.path(), {}, QStringLiteral("the recording is empty")});
    return recording;
}

} // namespace quayside
