// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/agent/commandagent.h"
#include "core/run/process/childprocess.h"

namespace quayside {

/// A program of the user's on the host that works on the environment through lines of JSON. Quayside writes first
///     {"instruction": "...", "model": "p/m", "workdir": "/app", "trial": "task__aBc123"}
/// and it asks, as often as it likes, one line each:
///     {"id": 1, "exec": "ls", "cwd": "/app", "timeout_sec": 5}  ->  {"id": 1, "exit_code": 0, "stdout": "..",
///     "stderr": ""}
///     {"id": 2, "upload": "/app/x", "text": ".."}               ->  {"id": 2, "ok": true}          ("base64" for
///     bytes)
///     {"id": 3, "download": "/app/x"}                           ->  {"id": 3, "text": ".."}        (or "base64")
///     {"usage": {"n_input_tokens": 1, "n_cache_tokens": 0, "n_output_tokens": 1, "cost_usd": 0.1}}, {"log": ".."}
///     {"metadata": {..}}, {"failed": "<exception>", "message": ".."}
/// A request that fails answers {"id": .., "error": ".."}. It ends by exiting; its standard error is logged. The last
/// "failed", by an exception's name, says why it gave up, whatever its exit code. The command that installs it, where
/// there is one, converses in the same way, with an empty instruction.
class LineAgent : public CommandAgent
{
public:
    using CommandAgent::CommandAgent;

    AgentOutcome setup(AgentCall &run) override;
    AgentOutcome run(AgentCall &run) override;

private:
    AgentOutcome converse(const QString &command, const QString &logName, AgentCall &run) const;
};

} // namespace quayside
