// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/recording.h"

#include "core/json/json.h"
#include "core/json/jsonrepair.h"

#include <algorithm>
#include <charconv>

namespace quayside {

namespace {

constexpr std::int64_t largest = 512LL << 20;
constexpr double longest = 1e9;
constexpr int widest = 1000;
constexpr size_t mostIssues = 20;

Json parsed(QByteArrayView text)
{
    Json json = text.contains('\0') ? Json(Json::value_t::discarded) : jsonFrom(text);
    return json.is_discarded() ? jsonFrom(repairedJson(text)) : json;
}

int sizeOf(const Json &header, const char *key, int otherwise)
{
    const auto value = header.find(key);
    if (value == header.end() || !value->is_number_integer())
        return otherwise;
    return static_cast<int>(std::clamp<std::int64_t>(value->get<std::int64_t>(), 1, widest));
}

void readHeader(const Json &header, Recording &recording)
{
    const bool hasTerm = header.contains("term") && header["term"].is_object();
    const Json &size = hasTerm ? header["term"] : header;
    recording.columns = sizeOf(size, hasTerm ? "cols" : "width", 80);
    recording.rows = sizeOf(size, hasTerm ? "rows" : "height", 24);
    if (header.contains("timestamp") && header["timestamp"].is_number())
        recording.start = Instant{
            .microseconds = static_cast<std::int64_t>(std::clamp(header["timestamp"].get<double>(), 0.0, 1e11) * 1e6)};
    recording.title = memberText(header, "title");
}

CastKind kindOf(const std::string &code)
{
    if (code == "o")
        return CastKind::Output;
    if (code == "i")
        return CastKind::Input;
    if (code == "r")
        return CastKind::Resize;
    if (code == "m")
        return CastKind::Marker;
    return code == "x" ? CastKind::Exit : CastKind::Other;
}

/// Reads a recording line by line; times are counted from the line before it, or (version 2) from the start.
class CastReader
{
public:
    explicit CastReader(const QString &path) : m_path(path) {}

    Result<Recording> read(QByteArrayView text);

private:
    enum class Times : std::uint8_t {
        FromStart,
        FromEventBefore,
    };

    void begin(const Json &header);
    void readFrames(const Json &document);
    void readLine(QByteArrayView line);
    bool readEvent(const Json &line);
    void pass(double seconds);
    void note(const QString &where, const QString &message);

    QString m_path;
    Recording m_recording;
    Times m_times = Times::FromStart;
    double m_now = 0;
    int m_number = 0;
};

void CastReader::note(const QString &where, const QString &message)
{
    if (m_recording.issues.size() < mostIssues)
        m_recording.issues.push_back({.severity = Severity::Warning,
                                      .code = QStringLiteral("asciicast.line"),
                                      .path = m_path,
                                      .where = where,
                                      .message = message});
}

void CastReader::pass(double seconds)
{
    const double at = m_times == Times::FromEventBefore ? m_now + seconds : seconds;
    if (std::isfinite(at))
        m_now = std::clamp(at, m_now, longest);
}

bool CastReader::readEvent(const Json &line)
{
    if (!line.is_array() || line.size() < 3 || !line[0].is_number() || !line[1].is_string() || !line[2].is_string())
        return false;
    pass(line[0].get<double>());
    m_recording.events.push_back({.seconds = m_now,
                                  .kind = kindOf(line[1].get<std::string>()),
                                  .data = QByteArray::fromStdString(line[2].get<std::string>())});
    return true;
}

/// Version 1: one document with all the output in it.
void CastReader::readFrames(const Json &document)
{
    int number = 0;
    for (const Json &frame : document["stdout"]) {
        ++number;
        const bool isFrame = frame.is_array() && frame.size() >= 2 && frame[0].is_number() && frame[1].is_string();
        if (!isFrame || !readEvent(Json::array({frame[0], "o", frame[1]})))
            note(QStringLiteral("stdout %1").arg(number), QStringLiteral("an output that is no event"));
    }
}

void CastReader::begin(const Json &header)
{
    m_times = header.value("version", Json(2)) == Json(2) ? Times::FromStart : Times::FromEventBefore;
    readHeader(header, m_recording);
    if (header.contains("stdout") && header["stdout"].is_array())
        readFrames(header);
}

void CastReader::readLine(QByteArrayView line)
{
    const bool isComment = m_times == Times::FromEventBefore && line.startsWith('#');
    if (isComment || readEvent(parsed(line)))
        return;
    note(QStringLiteral("line %1").arg(m_number), QStringLiteral("a line that is no event"));
    // What comes after it comes so much later all the same.
    double interval = 0;
    const QByteArrayView rest = line.startsWith('[') ? line.sliced(1).trimmed() : QByteArrayView();
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), interval);
    if (m_times == Times::FromEventBefore && error == std::errc() && end != rest.data() + rest.size())
        pass(interval);
}

Result<Recording> CastReader::read(QByteArrayView text)
{
    bool hasHeader = false;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        end = end < 0 ? text.size() : end;
        const QByteArrayView line = text.sliced(at, end - at).trimmed();
        const QByteArrayView rest = text.sliced(at);
        at = end + 1;
        ++m_number;
        if (line.isEmpty() || (!hasHeader && line.startsWith('#')))
            continue;
        if (hasHeader) {
            readLine(line);
            continue;
        }
        const Json header = parsed(line);
        const Json document = header.is_object() ? Json() : parsed(rest);
        if (!header.is_object() && !document.is_object())
            return std::unexpected(Error{ErrorCode::Malformed, m_path, QStringLiteral("line %1").arg(m_number),
                                         QStringLiteral("no asciicast header")});
        hasHeader = true;
        begin(header.is_object() ? header : document);
        if (document.is_object())
            break;
    }
    if (!hasHeader)
        return std::unexpected(Error{ErrorCode::Malformed, m_path, {}, QStringLiteral("the recording is empty")});
    return std::move(m_recording);
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
    constexpr QByteArrayView mark = "\xef\xbb\xbf";
    const QByteArrayView whole(text);
    return CastReader(bytes.path()).read(whole.startsWith(mark) ? whole.sliced(mark.size()) : whole);
}

} // namespace quayside
