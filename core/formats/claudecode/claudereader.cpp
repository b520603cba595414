// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/claudecode/claudereader.h"

#include "core/formats/sessions/convertedformat.h"
#include "core/formats/sessions/stepparts.h"

#include <algorithm>

namespace quayside {

using nlohmann::json;

namespace {

constexpr size_t mostThreads = 500;

} // namespace

ClaudeReader::ClaudeReader(const LogSource &source) : m_source(source), m_files(source)
{
    m_main.setReferences([this](const ClaudeThread::Started &started) { return reference(started, {}); });
}

size_t ClaudeReader::sidechain(const std::string &key)
{
    const auto found = m_byKey.find(key);
    if (found != m_byKey.end())
        return found->second;
    if (m_sidechains.size() < mostThreads) {
        const size_t self = m_sidechains.size();
        Sidechain &made = *m_sidechains.emplace_back(std::make_unique<Sidechain>());
        made.id = "sidechain-" + std::to_string(self + 1);
        made.thread.setReferences(
            [this, self](const ClaudeThread::Started &started) { return reference(started, self); });
    }
    return m_byKey[key] = m_sidechains.size() - 1;
}

/// Old sessions name only the line before; where that line is lost, the sidechain goes on that was written last.
size_t ClaudeReader::sidechainOf(const json &line)
{
    if (const std::string call = textOf(line, "parent_tool_use_id"); !call.empty())
        return sidechain(call);
    if (const std::string agent = textOf(line, "agentId"); !agent.empty())
        return sidechain("agent " + agent);
    const std::string uuid = textOf(line, "uuid");
    const std::string before = textOf(line, "parentUuid");
    const auto parent = m_byUuid.find(before);
    size_t which = 0;
    if (parent != m_byUuid.end())
        which = parent->second;
    else
        which = before.empty() || m_sidechains.empty() ? sidechain("line " + uuid) : m_lastSidechain;
    m_byUuid.emplace(uuid, which);
    return m_lastSidechain = which;
}

ClaudeThread &ClaudeReader::threadOf(const json &line)
{
    const bool isMain = textOf(line, "parent_tool_use_id").empty() && !isTrue(line, "isSidechain");
    return isMain ? m_main : m_sidechains[sidechainOf(line)]->thread;
}

/// stream-json names the call; a session's sidechain begins with the call's prompt.
std::optional<size_t> ClaudeReader::startedIn(const ClaudeThread::Started &started) const
{
    if (const auto found = m_byKey.find(started.call); found != m_byKey.end())
        return found->second;
    std::optional<size_t> any;
    for (size_t i = 0; i < m_sidechains.size() && !started.prompt.empty(); ++i) {
        if (m_sidechains[i]->thread.prompt() != started.prompt)
            continue;
        any = i;
        if (!m_sidechains[i]->starter)
            break;
    }
    return any;
}

/// Whether the conversation that starts a sidechain was started in it, however deep.
bool ClaudeReader::isStartedBy(size_t which, Starter starter) const
{
    while (starter && *starter != which)
        starter = m_sidechains[*starter]->starter.value_or(Starter());
    return starter == which;
}

json ClaudeReader::reference(const ClaudeThread::Started &started, Starter starter)
{
    if (const auto inner = startedIn(started); inner && !isStartedBy(*inner, starter)) {
        Sidechain &one = *m_sidechains[*inner];
        one.starter = one.starter.value_or(starter);
        if (*one.starter == starter)
            return {{"trajectory_id", one.id}};
    }
    std::string path = m_files.ofCall(started.call);
    for (const char *key : {"toolUseResult", "tool_use_result"}) {
        const json *result = started.line ? memberOf(*started.line, key) : nullptr;
        if (result && path.empty())
            path = m_files.ofAgent(textOf(*result, "agentId"));
    }
    return path.empty() ? json(nullptr) : json{{"trajectory_path", path}};
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

void ClaudeReader::setCost(const json &line, const char *key)
{
    if (const json *cost = memberOf(line, key); cost && cost->is_number())
        m_head["final_metrics"]["total_cost_usd"] = *cost;
}

/// The last line of what was printed; its figures grow from one to the next in the same process.
void ClaudeReader::readResult(const json &line)
{
    setCost(line, "total_cost_usd");
    const json *usage = memberOf(line, "usage");
    if (const TokenCounts counts = usage ? countsIn(*usage) : TokenCounts(); !counts.isZero())
        m_total = m_total + m_printed.read(counts);
    if (isTrue(line, "is_error"))
        m_main.addNote(line, {{"source", "system"}, {"message", textOf(line, "result")}}, LineOrigin::Own);
}

bool ClaudeReader::isRepeated(const ClaudeLineKeys &keys)
{
    bool isOne = false;
    for (const LineKey key : keys.line)
        isOne = !m_seen.insert(key).second || isOne;
    return isOne;
}

void ClaudeReader::readConversation(const json &line, const ClaudeLineKeys &keys, LogLines &lines)
{
    ClaudeThread &thread = threadOf(line);
    if (isRepeated(keys)) {
        thread.readAgain(line);
        lines.leaveOutRepeated();
        return;
    }
    const bool isCopied = m_source.place.isCopied(keys.all()) || memberOf(line, "forkedFrom");
    const auto origin = isCopied ? LineOrigin::Copied : LineOrigin::Own;
    if (textOf(line, "type") != "system")
        thread.readMessage(line, origin);
    else if (auto note = noteOf(line))
        thread.addNote(line, std::move(*note), origin);
}

void ClaudeReader::read(const json &line, LogLines &lines)
{
    readFacts(line);
    const std::string type = textOf(line, "type");
    if (const auto keys = keysOfLine(line)) {
        readConversation(line, *keys, lines);
        return;
    }
    if (type == "result") {
        readResult(line);
        return;
    }
    if (type == "cost-state")
        setCost(line, "totalCostUSD");
    if (isTrue(line, "isSidechain"))
        threadOf(line);
    const std::string kind = textOf(line, "subtype");
    lines.leaveOut(type.empty() ? "without a type" : kind.empty() ? type : type + '/' + kind);
}

/// The conversation with those that it started in it.
ByteRange ClaudeReader::finished(ClaudeThread &thread, const json &head, Starter self)
{
    std::vector<ByteRange> embedded;
    for (size_t i = 0; i < m_sidechains.size(); ++i) {
        Sidechain &one = *m_sidechains[i];
        if (&one.thread == &thread || one.starter.value_or(Starter()) != self)
            continue;
        json inner = m_head;
        inner.erase("final_metrics");
        inner["trajectory_id"] = one.id;
        embedded.push_back(finished(one.thread, inner, i));
    }
    return thread.finish(head, m_source.folder.absolute(m_source.file), embedded);
}

ByteRange ClaudeReader::finish()
{
    m_main.end();
    for (const auto &one : m_sidechains)
        one->thread.end();
    const bool isSidechainAlone = m_main.steps() == 0 && m_sidechains.size() == 1;
    ClaudeThread &main = isSidechainAlone ? m_sidechains.front()->thread : m_main;
    json head = m_head;
    if (!main.model().empty())
        m_head["agent"]["model_name"] = head["agent"]["model_name"] = main.model();
    if (!m_total.isZero())
        head["final_metrics"].update(finalMetrics(m_total));
    if (const std::string next = continuationRef(m_source); !next.empty())
        head["continued_trajectory_ref"] = next;
    return finished(main, head, isSidechainAlone ? Starter(0) : Starter());
}

} // namespace quayside
