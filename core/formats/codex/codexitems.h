// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/stepqueue.h"
#include "core/formats/sessions/tokencounts.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace quayside {

/// Builds steps from what a codex session holds: what the model gave between two results is one step.
class CodexItems
{
public:
    enum class Known : std::uint8_t {
        Yes,
        No, ///< of a type that is no part of the conversation
    };

    /// Whether what is read from now on repeats what another file holds.
    void setCopied(bool isCopied);
    void setTime(const std::string &time) { m_time = time; }
    void setModel(const std::string &model) { m_model = model; }

    /// A "response_item" (or, in old sessions, a line itself).
    Known readItem(const nlohmann::json &item);
    /// An "event_msg"; those that repeat items are left out.
    Known readEvent(const nlohmann::json &event);
    void addNote(const std::string &text);
    /// The model goes on with a summary of what was said. Told twice in a row, it is one mark.
    void addCompaction(const std::string &summary);

    /// The step of the model's that goes on.
    nlohmann::json &open();
    /// What comes next starts a new step.
    void close();
    void addCall(const std::string &id, const std::string &function, nlohmann::json arguments);
    void addOutput(const std::string &callId, nlohmann::json content, std::optional<std::int64_t> exitCode);
    /// To the model's last step.
    void addTokens(const TokenCounts &counts);

    const std::string &model() const { return m_model; }
    ByteRange finish(const nlohmann::json &head, const QString &path);

private:
    nlohmann::json &add(nlohmann::json step);
    void readMessage(const nlohmann::json &item);
    void readReasoning(const nlohmann::json &item);
    void readOutput(const nlohmann::json &item);

    StepQueue m_steps;
    nlohmann::json *m_step = nullptr;
    bool m_hasResult = false;
    bool m_isCopied = false;
    bool m_isCompacted = false; ///< the last step is the mark of a compaction
    std::string m_time;
    std::string m_model;
};

} // namespace quayside
