// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/trajectorywriter.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>

namespace quayside {

/// One conversation in a claude-code log: the main one, or a sidechain. Holds the step that is being put together.
class ClaudeThread
{
public:
    /// A line of type "user" or "assistant".
    void readMessage(const nlohmann::json &line);
    /// A text that the program itself put in.
    void addNote(const nlohmann::json &line, const std::string &text);

    int steps() const { return m_writer.count() + (m_open ? 1 : 0); }
    const std::string &prompt() const { return m_prompt; }
    const std::string &model() const { return m_model; }
    ByteRange finish(const nlohmann::json &head, const QString &path, const std::vector<ByteRange> &embedded = {});

    /// Which trajectory a call started: asked when its result arrives. Gives the reference, or null.
    using FindReference =
        std::function<nlohmann::json(const std::string &callId, const std::string &prompt, const nlohmann::json &line)>;
    void setReferences(FindReference find) { m_findReference = std::move(find); }

private:
    void readAnswer(const nlohmann::json &line, const nlohmann::json &message);
    void readUser(const nlohmann::json &line, const nlohmann::json &message);
    void readBlock(const nlohmann::json &block);
    void readResult(const nlohmann::json &line, const nlohmann::json &block);
    void readUsage(const nlohmann::json &usage);
    void flush();

    TrajectoryWriter m_writer;
    FindReference m_findReference;
    std::optional<nlohmann::json> m_open;
    std::string m_openId;
    std::string m_prompt;
    std::string m_model;
    std::map<std::string, std::int64_t> m_countedOutput; ///< of the answers that have a step with figures, by id
    std::map<std::string, std::string> m_startPrompts;   ///< of calls that start sub-agents
};

} // namespace quayside
