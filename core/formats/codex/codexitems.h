// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/trajectorywriter.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <set>

namespace quayside {

/// Builds steps from the items of a codex session. Holds the step that is not finished.
class CodexItems
{
public:
    enum class Known : std::uint8_t {
        Yes,
        No, ///< of a type that is no part of the conversation
    };

    /// A "response_item" (or, in old sessions, a line itself).
    Known readItem(const nlohmann::json &item, const std::string &time);
    /// An "event_msg"; those that repeat items are left out.
    Known readEvent(const nlohmann::json &event, const std::string &time);
    void addNote(const std::string &text, const std::string &time);
    void setModel(const std::string &model) { m_model = model; }

    const std::string &model() const { return m_model; }
    const nlohmann::json &totals() const { return m_totals; } ///< final_metrics, or null
    ByteRange finish(const nlohmann::json &head, const QString &path);

private:
    nlohmann::json &open(const std::string &time);
    void flush();
    void readMessage(const nlohmann::json &item, const std::string &time);
    void readReasoning(const nlohmann::json &item, const std::string &time);
    void readCall(const nlohmann::json &item, const std::string &function, nlohmann::json arguments,
                  const std::string &time);
    void readOutput(const nlohmann::json &item, const std::string &time);
    void readTokens(const nlohmann::json &info);

    TrajectoryWriter m_writer;
    std::optional<nlohmann::json> m_step;
    bool m_hasResult = false;
    std::string m_model;
    nlohmann::json m_totals;
    nlohmann::json m_lastTotal;
};

} // namespace quayside
