// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/codex/codex.h"

#include "core/formats/codex/codexitems.h"
#include "core/formats/sessions/convertedformat.h"
#include "core/formats/sessions/loglines.h"
#include "core/formats/sessions/sessionfiles.h"
#include "core/formats/sessions/stepparts.h"

namespace quayside {

namespace {

using nlohmann::json;

bool isItem(const std::string &type)
{
    return type == "message" || type == "reasoning" || type.ends_with("_call") || type.ends_with("_call_output");
}

/// Reads each line of a session by its type.
class CodexReader
{
public:
    void read(const json &line, LogLines &lines);
    ByteRange finish(const QString &path);

private:
    void readMeta(const json &meta);

    CodexItems m_items;
    json m_head{{"schema_version", "ATIF-v1.7"}, {"agent", {{"name", "codex"}, {"version", "unknown"}}}};
    bool m_isFirst = true;
};

void CodexReader::readMeta(const json &meta)
{
    if (const std::string id = textOf(meta, "id"); !id.empty())
        m_head["session_id"] = id;
    if (const std::string version = textOf(meta, "cli_version"); !version.empty())
        m_head["agent"]["version"] = version;
    if (const json *git = memberOf(meta, "git"))
        m_head["agent"]["extra"]["git"] = *git;
}

void CodexReader::read(const json &line, LogLines &lines)
{
    const std::string type = textOf(line, "type");
    const std::string time = textOf(line, "timestamp");
    const json *payload = memberOf(line, "payload");
    const bool isFirst = std::exchange(m_isFirst, false);
    auto known = CodexItems::Known::Yes;
    if (type == "session_meta" && payload)
        readMeta(*payload);
    else if (type == "turn_context" && payload)
        m_items.setModel(textOf(*payload, "model").empty() ? m_items.model() : textOf(*payload, "model"));
    else if (type == "response_item" && payload)
        known = m_items.readItem(*payload, time);
    else if (type == "event_msg" && payload)
        known = m_items.readEvent(*payload, time);
    else if (type == "compacted" && payload)
        m_items.addNote(textOf(*payload, "message"), time);
    else if (isItem(type))
        known = m_items.readItem(line, time);
    else if (isFirst && memberOf(line, "id"))
        readMeta(line);
    else
        known = CodexItems::Known::No;
    if (known == CodexItems::Known::No) {
        const std::string inner = payload ? textOf(*payload, "type") : std::string();
        lines.leaveOut(inner.empty() ? (type.empty() ? "without a type" : type) : type + "/" + inner);
    }
}

ByteRange CodexReader::finish(const QString &path)
{
    if (!m_items.model().empty())
        m_head["agent"]["model_name"] = m_items.model();
    if (!m_items.totals().is_null())
        m_head["final_metrics"] = m_items.totals();
    return m_items.finish(m_head, path);
}

} // namespace

std::vector<QString> findCodexLogs(const Folder &folder, const QString &agentFolder)
{
    std::vector<QString> files = sessionFiles(folder, agentFolder + QStringLiteral("/sessions"));
    std::erase_if(files, [&folder](const QString &file) { return !startsLike(folder, file, isCodexLine); });
    return files;
}

bool isCodexLine(const json &line)
{
    const std::string type = textOf(line, "type");
    const json *payload = memberOf(line, "payload");
    const bool isOldHeader =
        type.empty() && memberOf(line, "id") && memberOf(line, "timestamp") && line.contains("instructions");
    return isOldHeader || (payload && payload->is_object() && (type == "session_meta" || type == "response_item"));
}

Result<Conversion> convertCodexLog(const LogSource &source)
{
    const auto bytes = ByteRange::open(source.folder, source.file);
    if (!bytes)
        return std::unexpected(bytes.error());
    LogLines lines(*bytes);
    CodexReader reader;
    lines.each([&](const json &line) { reader.read(line, lines); }, source.stop);
    Conversion conversion{.trajectory = reader.finish(source.folder.absolute(source.file)),
                          .source = QStringLiteral("codex session")};
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
            .places = fileItself};
}

} // namespace quayside
