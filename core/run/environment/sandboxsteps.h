// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/buildplace.h"
#include "core/run/environment/sandboxmounts.h"

namespace quayside {

/// Follows the steps of one stage in a sandbox of its own.
class SandboxSteps
{
public:
    SandboxSteps(const BuildPlace &place, const BuildLayer &layer, FileTrees &trees);

    /// Errors: Cancelled, TimedOut, Failed, without a place; of the first step that cannot be done.
    Result<void> follow(const DockerStep &step);

    /// Ends what the steps left running.
    Result<void> end();

private:
    Result<void> make(const FolderStep &step);
    Result<void> copy(const CopyStep &step);
    Result<void> run(const RunStep &step);
    Result<void> runMounted(const RunStep &step);
    Result<void> runIn(const SandboxSession &session, const RunStep &step);
    Result<void> writeScript(const SandboxSession &session, const InlineFile &script);
    Result<void> exec(const SandboxSession &session, const SandboxSession::Command &command, const QString &what);
    /// The sandbox of the steps, started when there is none.
    Result<const SandboxSession *> session();

    const BuildPlace &m_place;
    const BuildLayer &m_layer;
    FileTrees &m_trees;
    std::optional<SandboxSession> m_session;
};

} // namespace quayside
