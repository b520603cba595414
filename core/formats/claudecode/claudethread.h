// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/claudecode/claudeline.h"
#include "core/formats/sessions/stepqueue.h"

#include <map>

namespace quayside {

/// Whether a line was said here, or repeats what another file holds.
enum class LineOrigin : std::uint8_t {
    Own,
    Copied,
};

/// One conversation in a claude-code log: the main one, or a sidechain.
class ClaudeThread
{
public:
    /// A line of type "user" or "assistant".
    void readMessage(const nlohmann::json &line, LineOrigin origin);
    /// The same line again: only its figures may be newer.
    void readAgain(const nlohmann::json &line);
    /// A step that the program itself put in.
    void addNote(const nlohmann::json &line, nlohmann::json note, LineOrigin origin);

    int steps() const { return m_steps.count(); }
    const std::string &prompt() const { return m_prompt; }
    const std::string &model() const { return m_model; }
    /// There are no more lines.
    void end();
    ByteRange finish(const nlohmann::json &head, const QString &path, const std::vector<ByteRange> &embedded = {});

    /// Which trajectory a call started; `line` is that of its result, null where it never got one. Gives the reference,
    /// or null.
    struct Started {
        std::string call;
        std::string prompt;
        const nlohmann::json *line = nullptr;
    };
    using FindReference = std::function<nlohmann::json(const Started &started)>;
    void setReferences(FindReference find);

private:
    void open(const nlohmann::json &line, const nlohmann::json &message, LineOrigin origin);
    void close();
    nlohmann::json &addStep(const nlohmann::json &line, nlohmann::json step, LineOrigin origin);
    void readAnswer(const nlohmann::json &line, const nlohmann::json &message, LineOrigin origin);
    void readUser(const nlohmann::json &line, const nlohmann::json &message, LineOrigin origin);
    void readBlock(const nlohmann::json &block);
    void readCall(const nlohmann::json &block);
    void readUsage(const nlohmann::json &message);
    void readResult(const nlohmann::json &line, const nlohmann::json &block, LineOrigin origin);
    nlohmann::json referenceFor(const std::string &call, const nlohmann::json *line) const;

    StepQueue m_steps;
    FindReference m_findReference;
    nlohmann::json *m_open = nullptr; ///< the step of the answer that is being read
    std::string m_openId;
    ClaudeUsage m_usage; ///< of that answer
    std::string m_prompt;
    std::string m_model;
    std::map<std::string, TokenCounts> m_counted;      ///< of the answers that have a step, by id
    std::map<std::string, std::string> m_startPrompts; ///< of calls that start sub-agents
};

} // namespace quayside
