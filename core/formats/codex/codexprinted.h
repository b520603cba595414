// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/codex/codexitems.h"

#include <set>

namespace quayside {

/// What `codex exec --json` printed: a line when an item begins, another when it is done, and the tokens of all turns
/// so far at the end of each.
class CodexPrinted
{
public:
    explicit CodexPrinted(CodexItems &items) : m_items(items) {}

    /// Whether the line is one of these; then it was read.
    CodexItems::Known read(const nlohmann::json &line);

    const std::string &thread() const { return m_thread; }
    const TokenCounts &total() const { return m_total; }

private:
    void readItem(const nlohmann::json &item, bool isDone);
    void readCall(const std::string &id, const nlohmann::json &item);
    void readResult(const std::string &id, const nlohmann::json &item);

    CodexItems &m_items;
    std::set<std::string> m_calls;
    std::string m_thread;
    RunningTotal m_counter;
    TokenCounts m_total;
};

/// A codex "usage" object.
TokenCounts codexCounts(const nlohmann::json &usage);

} // namespace quayside
