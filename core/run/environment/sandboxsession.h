// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/controlgroup.h"
#include "core/run/environment/environment.h"
#include "core/run/environment/sandboxprocesses.h"
#include "core/run/environment/sandboxroot.h"
#include "core/run/process/childprocess.h"

namespace quayside {

enum class SandboxNetwork : std::uint8_t {
    Private,   ///< loopback only
    Inherited, ///< that of the process which starts it
    Host,
};

/// Something laid over the layer at an absolute path, as long as the session runs.
struct SandboxMount {
    enum class Kind : std::uint8_t {
        ReadOnly,
        Writable,
        Memory, ///< a file system of its own
    };

    Kind kind = Kind::ReadOnly;
    QString source; ///< on the host; nothing for Memory
    QString target;

    bool operator==(const SandboxMount &) const = default;
};

/// One running bubblewrap with namespaces of its own. Its first process does nothing but wait; commands enter the same
/// namespaces, so what they start in the background lives on between them. Everything inside dies with that first
/// process, and that one dies with the thread that started it, however the thread ends.
class SandboxSession
{
public:
    /// With a `neighbour`, a private network is the one that it has.
    static Result<SandboxSession> start(const SandboxRoot &root, const QString &layer, SandboxNetwork network,
                                        const StopFlag &stop, const SandboxSession *neighbour = nullptr,
                                        const std::vector<SandboxMount> &mounts = {});

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

    /// Puts an archive's content below the first of the folders, with the archive's own modes. All folders are made
    /// before.
    Result<void> unpack(const FileHandle &archive, const QStringList &folders, const StopFlag &stop) const;

    /// Whether /proc inside is the host's, because the kernel lets nobody mount a new one.
    bool seesAllProcesses() const { return m_proc == ProcFolder::Host; }

    /// Whether everything inside is gone, because the first process was ended.
    bool hasEnded() const;

    /// Ends everything inside and waits until the last process is gone. False when that takes too long.
    bool end();

    /// Its "/" as it is seen from here, with all that is laid over the layer.
    QString rootFolder() const { return QStringLiteral("/proc/%1/root").arg(m_first.pid); }

    pid_t pid() const { return m_keeper.pid(); }
    SandboxProcesses processes() const { return {m_first.pid, m_first.handle}; }
    const QString &shell() const { return m_shell; }

private:
    /// The first process inside, and a pidfd of it.
    struct First {
        int pid = 0;
        FileHandle handle;
    };

    enum class ProcFolder : std::uint8_t {
        Own,
        Host, ///< other processes' files stay unreadable all the same
    };

    SandboxSession(ChildProcess keeper, First first, QString shell, ProcFolder proc);
    static QStringList arguments(const SandboxRoot &root, const QString &layer, SandboxNetwork network,
                                 const std::vector<SandboxMount> &mounts, ProcFolder proc);
    static Result<First> findFirst(const FileHandle &info);

    ChildProcess m_keeper;
    First m_first;
    QString m_shell;
    ProcFolder m_proc;
};

} // namespace quayside
