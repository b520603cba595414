// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/oracle/oracle.h"

#include "core/formats/sessions/convertedformat.h"
#include "core/formats/sessions/stepparts.h"
#include "core/formats/sessions/trajectorywriter.h"

#include <QFileInfo>

namespace quayside {

namespace {

using nlohmann::json;

constexpr QLatin1StringView logName{"/oracle.txt"};
constexpr QLatin1StringView exitCodeName{"/exit-code.txt"};
constexpr std::int64_t part = 4 << 20;
constexpr Bytes fewBytes{64};

/// Ends behind the last line that is whole, where that leaves enough.
QByteArray partAt(const ByteRange &bytes, std::int64_t at)
{
    QByteArray text = bytes.bytes(at, part);
    const qsizetype end = text.lastIndexOf('\n');
    if (at + text.size() < bytes.size() && end > part / 2)
        text.truncate(end + 1);
    return text;
}

std::optional<int> exitCode(const Folder &folder, const QString &file)
{
    const auto text = folder.readStart(QFileInfo(file).path() + exitCodeName, fewBytes);
    bool isNumber = false;
    const int code = text ? text->trimmed().toInt(&isNumber) : 0;
    return isNumber ? std::optional(code) : std::nullopt;
}

} // namespace

std::vector<QString> findOracleLogs(const Folder &folder, const QString &agentFolder)
{
    const QString file = agentFolder + logName;
    return folder.stamp(file) ? std::vector<QString>{file} : std::vector<QString>();
}

bool isOracleLog(const QString &file)
{
    return file.endsWith(logName);
}

Result<Conversion> convertOracleLog(const LogSource &source)
{
    const auto bytes = ByteRange::open(source.folder, source.file);
    if (!bytes)
        return std::unexpected(bytes.error());
    TrajectoryWriter writer;
    json first{{"source", "agent"}, {"message", ""}};
    addCall(first, "oracle", "oracle", json{{"command", "solution/solve.sh"}});
    std::int64_t at = 0;
    do {
        const QByteArray text = partAt(*bytes, at);
        json step = at == 0 ? std::move(first) : json{{"source", "agent"}, {"message", ""}};
        const bool isLast = at + text.size() >= bytes->size() || text.isEmpty();
        json &result = addResult(step, at == 0 ? "oracle" : "", QString::fromUtf8(text).toStdString());
        if (const auto code = isLast ? exitCode(source.folder, source.file) : std::nullopt)
            result["extra"]["exit_code"] = *code;
        writer.add(std::move(step));
        at += text.size();
        if (isLast)
            break;
    } while (!source.stop.stop_requested());
    const json head{{"schema_version", "ATIF-v1.7"}, {"agent", {{"name", "oracle"}, {"version", "unknown"}}}};
    return Conversion{.trajectory = writer.finish(head, source.folder.absolute(source.file)),
                      .source = QStringLiteral("the oracle's output")};
}

TrajectoryFormat oracleFormat()
{
    return {.name = QStringLiteral("oracle"),
            .record = RunRecord::Output,
            .find = findOracleLogs,
            .claims = claimsByName<isOracleLog>,
            .index = indexConverted<convertOracleLog>,
            .places = fileItself};
}

} // namespace quayside
