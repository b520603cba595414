// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/claudecode/claudecode.h"

#include "core/base/instant.h"
#include "core/formats/claudecode/claudereader.h"
#include "core/formats/sessions/convertedformat.h"
#include "core/formats/sessions/sessionfiles.h"
#include "core/formats/sessions/stepparts.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

using nlohmann::json;

namespace {

bool isSubagent(const QString &file)
{
    return QFileInfo(file).fileName().startsWith(QLatin1String("agent-"));
}

std::optional<LoggedLine> loggedLine(const json &line)
{
    const auto keys = keysOfLine(line);
    if (!keys)
        return std::nullopt;
    const auto time = parseInstant(textOf(line, "timestamp"));
    return LoggedLine{.keys = keys->all(), .micros = time ? time->microseconds : 0};
}

LoggedSession claudeSession(const Folder &folder, const QString &file, const std::stop_token &stop)
{
    LoggedSession session = sessionOf(folder, file, stop, loggedLine);
    session.isOfSubagent = isSubagent(file);
    return session;
}

} // namespace

std::vector<QString> findClaudeLogs(const Folder &folder, const QString &agentFolder)
{
    std::vector<QString> files = sessionFiles(folder, agentFolder + QStringLiteral("/sessions"));
    std::erase_if(files, [&folder](const QString &file) { return !startsLike(folder, file, isClaudeLine); });
    std::ranges::stable_partition(files, [](const QString &file) { return !isSubagent(file); });
    const QString printed = agentFolder + QStringLiteral("/claude-code.txt");
    if (files.empty() && startsLike(folder, printed, isClaudeLine))
        files.push_back(printed);
    return files;
}

bool isClaudeLine(const json &line)
{
    const std::string type = textOf(line, "type");
    const json *message = memberOf(line, "message");
    const bool isMessage = message && !textOf(*message, "role").empty() && (type == "user" || type == "assistant");
    const bool isInit = type == "system" && textOf(line, "subtype") == "init";
    return isInit || isMessage || (memberOf(line, "sessionId") && memberOf(line, "type"));
}

Result<Conversion> convertClaudeLog(const LogSource &source)
{
    const auto bytes = ByteRange::open(source.folder, source.file);
    if (!bytes)
        return std::unexpected(bytes.error());
    LogLines lines(*bytes);
    ClaudeReader reader(source);
    lines.each([&](const json &line) { reader.read(line, lines); }, source.stop);
    Conversion conversion{.trajectory = reader.finish(), .source = QStringLiteral("claude-code session")};
    conversion.issues = lines.takeIssues();
    return conversion;
}

TrajectoryFormat claudeFormat()
{
    return {.name = QStringLiteral("claude-code"),
            .record = RunRecord::Log,
            .find = findClaudeLogs,
            .claims = claimsByStart<isClaudeLine>,
            .index = indexConverted<convertClaudeLog>,
            .places = fileItself,
            .session = claudeSession};
}

} // namespace quayside
