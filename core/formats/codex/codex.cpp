// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/codex/codex.h"

#include "core/base/instant.h"
#include "core/formats/codex/codexreader.h"
#include "core/formats/sessions/convertedformat.h"
#include "core/formats/sessions/sessionfiles.h"
#include "core/formats/sessions/stepparts.h"

namespace quayside {

using nlohmann::json;

namespace {

std::optional<LoggedLine> loggedLine(const json &line)
{
    const auto key = keyOfCodexLine(line);
    if (!key)
        return std::nullopt;
    const auto time = parseInstant(textOf(line, "timestamp"));
    return LoggedLine{.keys = {*key}, .micros = time ? time->microseconds : 0};
}

LoggedSession codexSession(const Folder &folder, const QString &file, const std::stop_token &stop)
{
    return sessionOf(folder, file, stop, loggedLine);
}

} // namespace

std::vector<QString> findCodexLogs(const Folder &folder, const QString &agentFolder)
{
    std::vector<QString> files = sessionFiles(folder, agentFolder + QStringLiteral("/sessions"));
    std::erase_if(files, [&folder](const QString &file) { return !startsLike(folder, file, isCodexLine); });
    const QString printed = agentFolder + QStringLiteral("/codex.txt");
    if (files.empty() && startsLike(folder, printed, isCodexLine))
        files.push_back(printed);
    return files;
}

bool isCodexLine(const json &line)
{
    const std::string type = textOf(line, "type");
    const json *payload = memberOf(line, "payload");
    const bool isOldHeader =
        type.empty() && memberOf(line, "id") && memberOf(line, "timestamp") && line.contains("instructions");
    const bool isPrinted = type == "thread.started" && memberOf(line, "thread_id");
    return isOldHeader || isPrinted
        || (payload && payload->is_object() && (type == "session_meta" || type == "response_item"));
}

Result<Conversion> convertCodexLog(const LogSource &source)
{
    const auto bytes = ByteRange::open(source.folder, source.file);
    if (!bytes)
        return std::unexpected(bytes.error());
    LogLines lines(*bytes);
    CodexReader reader(source);
    lines.each([&](const json &line) { reader.read(line, lines); }, source.stop);
    Conversion conversion{.trajectory = reader.finish(), .source = QStringLiteral("codex session")};
    conversion.issues = lines.takeIssues();
    return conversion;
}

TrajectoryFormat codexFormat()
{
    return {.name = QStringLiteral("codex"),
            .record = RunRecord::Log,
            .find = findCodexLogs,
            .claims = claimsByStart<isCodexLine>,
            .index = indexConverted<convertCodexLog>,
            .places = fileItself,
            .session = codexSession};
}

} // namespace quayside
