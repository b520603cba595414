// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/claudecode/claudethread.h"
#include "core/formats/claudecode/subagentfiles.h"
#include "core/formats/sessions/loglines.h"

#include <unordered_map>

namespace quayside {

/// Sorts the lines of a claude-code log into conversations.
class ClaudeReader
{
public:
    explicit ClaudeReader(const LogSource &source);

    void read(const nlohmann::json &line, LogLines &lines);
    ByteRange finish();

private:
    using Starter = std::optional<size_t>; ///< a sidechain; nothing is the main conversation
    struct Sidechain {
        std::string id;
        ClaudeThread thread;
        std::optional<Starter> starter; ///< nothing until a call is found that started it
    };

    bool isRepeated(const ClaudeLineKeys &keys);
    void readConversation(const nlohmann::json &line, const ClaudeLineKeys &keys, LogLines &lines);
    ClaudeThread &threadOf(const nlohmann::json &line);
    size_t sidechain(const std::string &key);
    size_t sidechainOf(const nlohmann::json &line);
    nlohmann::json reference(const ClaudeThread::Started &started, Starter starter);
    std::optional<size_t> startedIn(const ClaudeThread::Started &started) const;
    bool isStartedBy(size_t which, Starter starter) const;
    ByteRange finished(ClaudeThread &thread, const nlohmann::json &head, Starter self);
    void readFacts(const nlohmann::json &line);
    void readResult(const nlohmann::json &line);
    void setCost(const nlohmann::json &line, const char *key);

    const LogSource &m_source;
    SubagentFiles m_files;
    ClaudeThread m_main;
    std::vector<std::unique_ptr<Sidechain>> m_sidechains;
    std::unordered_map<std::string, size_t> m_byKey;
    std::unordered_map<std::string, size_t> m_byUuid;
    size_t m_lastSidechain = 0;
    LineKeys m_seen;
    RunningTotal m_printed;
    TokenCounts m_total;
    nlohmann::json m_head{{"schema_version", "ATIF-v1.7"},
                          {"agent", {{"name", "claude-code"}, {"version", "unknown"}}}};
};

} // namespace quayside
