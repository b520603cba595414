// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/claudecode/claudecode.h"

#include "core/formats/claudecode/claudethread.h"
#include "core/formats/sessions/convertedformat.h"
#include "core/formats/sessions/loglines.h"
#include "core/formats/sessions/sessionfiles.h"
#include "core/formats/sessions/stepparts.h"

#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace quayside {

namespace {

using nlohmann::json;

constexpr size_t mostThreads = 500;

/// Sorts the lines of a log into threads.
class ClaudeReader
{
public:
    explicit ClaudeReader(const LogSource &source) : m_source(source)
    {
        m_main.setReferences([this](const std::string &call, const std::string &prompt, const json &line) {
            return reference(call, prompt, line);
        });
    }

    void read(const json &line, LogLines &lines);
    ByteRange finish();

private:
    struct Sidechain {
        std::string id;
        ClaudeThread thread;
    };

    ClaudeThread &threadOf(const json &line);
    ClaudeThread &sidechain(const std::string &key);
    json reference(const std::string &call, const std::string &prompt, const json &line) const;
    void readFacts(const json &line);
    void readTotals(const json &line);

    const LogSource &m_source;
    ClaudeThread m_main;
    std::vector<std::unique_ptr<Sidechain>> m_sidechains;
    std::map<std::string, size_t> m_byKey;
    std::map<std::string, size_t> m_byUuid;
    json m_head{{"schema_version", "ATIF-v1.7"}, {"agent", {{"name", "claude-code"}, {"version", "unknown"}}}};
};

ClaudeThread &ClaudeReader::sidechain(const std::string &key)
{
    auto found = m_byKey.find(key);
    if (found == m_byKey.end()) {
        if (m_sidechains.size() >= mostThreads)
            return m_sidechains.back()->thread;
        found = m_byKey.emplace(key, m_sidechains.size()).first;
        m_sidechains.push_back(std::make_unique<Sidechain>());
        m_sidechains.back()->id = "sidechain-" + std::to_string(m_sidechains.size());
    }
    return m_sidechains[found->second]->thread;
}

/// stream-json names the call that started a sidechain; a session names only the line before, so its start is looked
/// for.
ClaudeThread &ClaudeReader::threadOf(const json &line)
{
    if (const std::string call = textOf(line, "parent_tool_use_id"); !call.empty())
        return sidechain(call);
    if (!isTrue(line, "isSidechain"))
        return m_main;
    const std::string uuid = textOf(line, "uuid");
    const auto parent = m_byUuid.find(textOf(line, "parentUuid"));
    if (parent != m_byUuid.end()) {
        m_byUuid.emplace(uuid, parent->second);
        return m_sidechains[parent->second]->thread;
    }
    ClaudeThread &thread = sidechain(uuid);
    m_byUuid.emplace(uuid, m_byKey.contains(uuid) ? m_byKey[uuid] : m_sidechains.size() - 1);
    return thread;
}

json ClaudeReader::reference(const std::string &call, const std::string &prompt, const json &line) const
{
    if (const auto found = m_byKey.find(call); found != m_byKey.end())
        return {{"trajectory_id", m_sidechains[found->second]->id}};
    for (const auto &one : m_sidechains) {
        if (one->thread.prompt() == prompt)
            return {{"trajectory_id", one->id}};
    }
    const json *result = memberOf(line, "toolUseResult");
    const std::string agent = result ? textOf(*result, "agentId") : std::string();
    if (agent.empty())
        return nullptr;
    const QString name = QStringLiteral("agent-%1.jsonl").arg(QString::fromStdString(agent));
    const QFileInfo self(m_source.file);
    for (const QString &beside : {name, self.completeBaseName() + QStringLiteral("/subagents/") + name}) {
        if (m_source.folder.stamp(self.path() + QLatin1Char('/') + beside))
            return {{"trajectory_path", beside.toStdString()}};
    }
    return nullptr;
}

void ClaudeReader::readFacts(const json &line)
{
    for (const char *key : {"sessionId", "session_id"}) {
        if (const std::string id = textOf(line, key); !id.empty())
            m_head["session_id"] = id;
    }
    for (const char *key : {"version", "claude_code_version"}) {
        if (const std::string version = textOf(line, key); !version.empty())
            m_head["agent"]["version"] = version;
    }
}

void ClaudeReader::readTotals(const json &line)
{
    if (const json *cost = memberOf(line, "total_cost_usd"); cost && cost->is_number())
        m_head["final_metrics"]["total_cost_usd"] = *cost;
}

void ClaudeReader::read(const json &line, LogLines &lines)
{
    readFacts(line);
    const std::string type = textOf(line, "type");
    if (type == "user" || type == "assistant") {
        threadOf(line).readMessage(line);
    } else if (type == "result") {
        readTotals(line);
        if (isTrue(line, "is_error"))
            m_main.addNote(line, textOf(line, "result"));
    } else if (const std::string text = textOf(line, "content"); type == "system" && !text.empty()) {
        threadOf(line).addNote(line, text);
    } else {
        if (isTrue(line, "isSidechain"))
            threadOf(line);
        lines.leaveOut(type.empty() ? "without a type" : type);
    }
}

ByteRange ClaudeReader::finish()
{
    const bool isSidechainAlone = m_main.steps() == 0 && m_sidechains.size() == 1;
    ClaudeThread &main = isSidechainAlone ? m_sidechains.front()->thread : m_main;
    if (!main.model().empty())
        m_head["agent"]["model_name"] = main.model();
    const QString path = m_source.folder.absolute(m_source.file);
    std::vector<ByteRange> embedded;
    for (const auto &one : m_sidechains) {
        json head = m_head;
        head.erase("final_metrics");
        head["trajectory_id"] = one->id;
        if (!isSidechainAlone)
            embedded.push_back(one->thread.finish(head, path));
    }
    return main.finish(m_head, path, embedded);
}

} // namespace

std::vector<QString> findClaudeLogs(const Folder &folder, const QString &agentFolder)
{
    std::vector<QString> files = sessionFiles(folder, agentFolder + QStringLiteral("/sessions"));
    std::erase_if(files, [&folder](const QString &file) { return !startsLike(folder, file, isClaudeLine); });
    std::ranges::stable_partition(
        files, [](const QString &file) { return !QFileInfo(file).fileName().startsWith(QLatin1String("agent-")); });
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
            .places = fileItself};
}

} // namespace quayside
