// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/convertedformat.h"

#include "core/formats/sessions/loglines.h"

#include <QDir>
#include <QFileInfo>

#include <nlohmann/json.hpp>

namespace quayside {

namespace {

using nlohmann::json;

constexpr std::int64_t firstStart = 64LL << 10;
constexpr std::int64_t commonStart = 1LL << 20;
constexpr std::int64_t longestStart = 64LL << 20;

struct Start {
    bool isOfLog = false;
    bool isInObject = false;      ///< it ends within a line that begins as an object, or within a block of NULs
    bool isInFirstObject = false; ///< and there was no object before
};

Start readStart(const QByteArray &text, bool (*isOfLog)(const json &line))
{
    Start start;
    const qsizetype whole = text.lastIndexOf('\n') + 1;
    int objects = 0;
    std::stop_source found;
    LogLines lines{ByteRange(text)};
    lines.each(
        [&](const json &line) {
            ++objects;
            start.isOfLog = start.isOfLog || isOfLog(line);
            if (start.isOfLog)
                found.request_stop();
        },
        found.get_token());
    QByteArrayView tail = QByteArrayView(text).sliced(whole);
    while (!tail.isEmpty() && (tail.front() == '\0' || tail.front() == ' '))
        tail = tail.sliced(1);
    start.isInObject = tail.isEmpty() || tail.startsWith('{') || tail.startsWith("\xef\xbb\xbf{");
    start.isInFirstObject = start.isInObject && objects == 0;
    return start;
}

} // namespace

Result<TrajectoryIndex> indexConversion(Result<Conversion> conversion, const IndexOptions &options)
{
    if (!conversion)
        return std::unexpected(conversion.error());
    TrajectoryIndex index = indexTrajectory(conversion->trajectory, options);
    index.convertedFrom = conversion->source;
    index.issues.insert(index.issues.end(), conversion->issues.begin(), conversion->issues.end());
    return index;
}

bool startsLike(const Folder &folder, const QString &file, bool (*isOfLog)(const json &line))
{
    const auto bytes = ByteRange::open(folder, file);
    for (std::int64_t length = firstStart; bytes; length *= 4) {
        const QByteArray text = bytes->bytes(0, length);
        const Start start = readStart(text, isOfLog);
        if (start.isOfLog || text.size() >= bytes->size() || length >= longestStart)
            return start.isOfLog;
        if (length >= commonStart ? !start.isInFirstObject : !start.isInObject)
            return false;
    }
    return false;
}

LoggedSession sessionOf(const Folder &folder, const QString &file, const std::stop_token &stop,
                        const std::function<std::optional<LoggedLine>(const json &line)> &lineOf)
{
    LoggedSession session;
    const auto bytes = ByteRange::open(folder, file);
    if (!bytes)
        return session;
    LogLines(*bytes).each(
        [&](const json &line) {
            if (auto logged = lineOf(line))
                session.lines.push_back(std::move(*logged));
        },
        stop);
    return session;
}

std::string continuationRef(const LogSource &source)
{
    if (source.place.next.isEmpty())
        return {};
    const QDir root(QStringLiteral("/"));
    const QDir beside(QFileInfo(root.filePath(source.file)).path());
    return beside.relativeFilePath(root.filePath(source.place.next)).toStdString();
}

std::vector<QString> fileItself(const Folder &, const QString &file)
{
    return {file};
}

} // namespace quayside
