// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/codex/codexprinted.h"
#include "core/formats/codex/forkgate.h"
#include "core/formats/sessions/conversion.h"
#include "core/formats/sessions/loglines.h"

namespace quayside {

/// By which a line of a conversation is known when it is written again with its time.
std::optional<LineKey> keyOfCodexLine(const nlohmann::json &line);

/// Reads each line of a session by its type.
class CodexReader
{
public:
    explicit CodexReader(const LogSource &source) : m_source(source) {}

    void read(const nlohmann::json &line, LogLines &lines);
    ByteRange finish();

private:
    CodexItems::Known readByType(const std::string &type, const nlohmann::json &line);
    CodexItems::Known readPayload(const std::string &type, const nlohmann::json &payload);
    void readMeta(const nlohmann::json &meta);
    void readTokens(const nlohmann::json &info);
    void readRecord(const nlohmann::json &record);
    void count(const TokenCounts &counts);

    const LogSource &m_source;
    CodexItems m_items;
    CodexPrinted m_printed{m_items};
    ForkGate m_fork;
    LineKeys m_seen;
    RunningTotal m_counter;
    TokenCounts m_unclaimed; ///< of requests whose running total has not come
    std::optional<TokenCounts> m_total;
    bool m_isForked = false;    ///< the line repeats the parent's
    bool m_isElsewhere = false; ///< the line stands in another file, too
    bool m_hasMeta = false;
    nlohmann::json m_head{{"schema_version", "ATIF-v1.7"}, {"agent", {{"name", "codex"}, {"version", "unknown"}}}};
};

} // namespace quayside
