// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/conversion.h"

#include <map>

namespace quayside {

/// The files of the sub-agents that a session started, beside it or in its own folder.
class SubagentFiles
{
public:
    explicit SubagentFiles(const LogSource &source);

    /// Paths from the session's file; empty where there is none.
    std::string ofAgent(const std::string &agentId) const;
    std::string ofCall(const std::string &callId) const;

private:
    std::map<std::string, std::string> m_byAgent;
    std::map<std::string, std::string> m_byCall; ///< as the file beside the sub-agent's says
};

} // namespace quayside
