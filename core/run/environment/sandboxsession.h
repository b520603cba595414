// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/controlgroup.h"
#include "core/run/environment/environment.h"
#include "core/run/environment/sandboxroot.h"
#include "core/run/process/childprocess.h"

namespace quayside {

enum class SandboxNetwork : std::uint8_t {
    Private, ///< loopback only
    Host,
};

/// One running bubblewrap with namespaces of its own. Its first process does nothing but wait; commands enter the same
/// namespaces, so what they start in the background lives on between them. Everything inside dies with that first
/// process, and that one dies with the thread that started it, however the thread ends.
class SandboxSession
{
public:
    static Result<SandboxSession> start(const SandboxRoot &root, const QString &layer, SandboxNetwork network,
                                        const StopFlag &stop);

    SandboxSession(SandboxSession &&) noexcept = default;
    SandboxSession &operator=(SandboxSession &&) noexcept = default;

    struct Command {
        QStringList words; ///< the first one an absolute path
        EnvironmentMap variables;
        QString folder;
        ResourceRequest resources;
        const FileHandle *input = nullptr;
        const FileHandle *output = nullptr;
        const ControlGroup *group = nullptr;
    };

    Result<ProcessResult> exec(const Command &command, const TimeLimit &timeLimit, const StopFlag &stop,
                               const OutputSink &sink) const;

    /// Puts an archive's content below `target`, with the archive's own modes.
    Result<void> unpack(const FileHandle &archive, const QString &target, const StopFlag &stop) const;

    /// Whether everything inside is gone, because the first process was ended.
    bool hasEnded() const;

    /// Ends everything inside and waits until the last process is gone. False when that takes too long.
    bool end();

    pid_t pid() const { return m_keeper.pid(); }
    const QString &shell() const { return m_shell; }

private:
    /// The first process inside, and a pidfd of it.
    struct First {
        int pid = 0;
        FileHandle handle;
    };

    SandboxSession(ChildProcess keeper, First first, QString shell);
    static Result<First> findFirst(const FileHandle &info);

    ChildProcess m_keeper;
    First m_first;
    QString m_shell;
};

} // namespace quayside
