// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxsession.h"

#include "core/json/json.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstring>
#include <random>

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr int startTimeoutMs = 20'000;
constexpr int endTimeoutMs = 20'000;

/// Waits until the first process inside says so; all its namespaces and mounts are in place then. Refused when the
/// kernel lets nobody mount a /proc; Cancelled, TimedOut, Failed.
Result<void> awaitReady(const ChildProcess &keeper, const StopFlag &stop)
{
    pollfd watched[3]{
        {keeper.outDescriptor(), POLLIN, 0}, {stop.descriptor(), POLLIN, 0}, {keeper.exitDescriptor(), POLLIN, 0}};
    char byte = 0;
    int ready = 0;
    do {
        ready = poll(watched, 3, startTimeoutMs);
    } while (ready < 0 && errno == EINTR);
    if (watched[1].revents != 0)
        return std::unexpected(Error{ErrorCode::Cancelled, QStringLiteral("bwrap"), {}, QStringLiteral("stopped")});
    if (watched[0].revents != 0 && ::read(keeper.outDescriptor(), &byte, 1) == 1)
        return {};
    QByteArray message(2000, '\0');
    const bool ended = watched[2].revents != 0 || watched[0].revents != 0;
    const ssize_t got = ended ? ::read(keeper.errDescriptor(), message.data(), static_cast<size_t>(message.size())) : 0;
    message.truncate(std::max<ssize_t>(got, 0));
    const QString cause = ended ? QString::fromUtf8(message).trimmed()
                                : QStringLiteral("not ready after %1 s").arg(startTimeoutMs / 1000);
    // "Can't mount proc on /newroot/proc": bubblewrap has one exit code for everything
    const ErrorCode code = !ended                     ? ErrorCode::TimedOut
        : cause.contains(QLatin1String("mount proc")) ? ErrorCode::Refused
                                                      : ErrorCode::Failed;
    return std::unexpected(Error{code, QStringLiteral("bwrap"), {}, cause});
}

/// Of each process; what a group holds together needs none.
std::vector<ProcessLimit> limitsFor(const ResourceRequest &resources, const ControlGroup *group)
{
    std::vector<ProcessLimit> limits{{RLIMIT_CORE, 0}};
    if (resources.memoryMb && (!group || !group->holdsMemory()))
        limits.push_back({RLIMIT_DATA, static_cast<rlim_t>(*resources.memoryMb) << 20});
    return limits;
}

/// So many of the processors we may use ourselves, not the same ones for every trial.
std::vector<int> cpusFor(const ResourceRequest &resources)
{
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (!resources.cpus || *resources.cpus == 0 || sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return {};
    std::vector<int> cpus;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (CPU_ISSET(cpu, &allowed))
            cpus.push_back(cpu);
    }
    const double wanted = std::ceil(*resources.cpus);
    if (wanted >= static_cast<double>(cpus.size()))
        return {};
    std::ranges::shuffle(cpus, std::mt19937(std::random_device{}()));
    cpus.resize(static_cast<size_t>(wanted));
    return cpus;
}

QStringList mountArguments(const std::vector<SandboxMount> &mounts)
{
    QStringList words;
    for (const SandboxMount &mount : mounts) {
        if (mount.kind == SandboxMount::Kind::Memory)
            words << QStringLiteral("--tmpfs") << mount.target;
        else
            words << (mount.kind == SandboxMount::Kind::Writable ? QStringLiteral("--bind")
                                                                 : QStringLiteral("--ro-bind"))
                  << mount.source << mount.target;
    }
    return words;
}

bool awaitEnd(const FileHandle &process, int timeoutMs)
{
    pollfd watched{process.get(), POLLIN, 0};
    int ended = 0;
    do {
        ended = poll(&watched, 1, timeoutMs);
    } while (ended < 0 && errno == EINTR);
    return ended > 0;
}

} // namespace

QStringList SandboxSession::arguments(const SandboxRoot &root, const QString &layer, SandboxNetwork network,
                                      const std::vector<SandboxMount> &mounts, ProcFolder proc)
{
    QStringList words{QStringLiteral("bwrap"),
                      QStringLiteral("--unshare-user"),
                      QStringLiteral("--unshare-ipc"),
                      QStringLiteral("--unshare-pid"),
                      QStringLiteral("--unshare-uts"),
                      QStringLiteral("--unshare-cgroup-try"),
                      QStringLiteral("--uid"),
                      QStringLiteral("0"),
                      QStringLiteral("--gid"),
                      QStringLiteral("0"),
                      QStringLiteral("--hostname"),
                      QStringLiteral("sandbox"),
                      QStringLiteral("--die-with-parent"),
                      QStringLiteral("--new-session")};
    switch (network) {
    case SandboxNetwork::Private: words << QStringLiteral("--unshare-net"); break;
    case SandboxNetwork::Inherited: break;
    case SandboxNetwork::Host: break; // one of its own would need a bridge: the host's is what "public" means here
    }
    words += root.binds(layer);
    if (network == SandboxNetwork::Host && QFileInfo::exists(QStringLiteral("/etc/resolv.conf")))
        words << QStringLiteral("--ro-bind") << QFileInfo(QStringLiteral("/etc/resolv.conf")).canonicalFilePath()
              << QStringLiteral("/etc/resolv.conf");
    words << (proc == ProcFolder::Own
                  ? QStringList{QStringLiteral("--proc"), QStringLiteral("/proc")}
                  : QStringList{QStringLiteral("--ro-bind"), QStringLiteral("/proc"), QStringLiteral("/proc")});
    words << QStringLiteral("--dev") << QStringLiteral("/dev");
    words += mountArguments(mounts);
    words << QStringLiteral("--chdir") << QStringLiteral("/") << QStringLiteral("--info-fd") << QStringLiteral("3")
          << QStringLiteral("/bin/sh") << QStringLiteral("-c") << QStringLiteral("echo ready; read -r _");
    return words;
}

SandboxSession::SandboxSession(ChildProcess keeper, First first, QString shell, ProcFolder proc)
    : m_keeper(std::move(keeper)), m_first(std::move(first)), m_shell(std::move(shell)), m_proc(proc)
{
}

Result<SandboxSession::First> SandboxSession::findFirst(const FileHandle &info)
{
    QByteArray text(4096, '\0');
    const ssize_t got = ::read(info.get(), text.data(), static_cast<size_t>(text.size()));
    text.truncate(std::max<ssize_t>(got, 0));
    const Json said = jsonFrom(text);
    const bool isNamed = said.is_object() && said.contains("child-pid") && said["child-pid"].is_number_integer();
    const int pid = isNamed ? said["child-pid"].get<int>() : 0;
    First first{pid, FileHandle(pid > 0 ? static_cast<int>(syscall(SYS_pidfd_open, pid, 0)) : -1)};
    if (first.handle.get() < 0)
        return std::unexpected(Error{ErrorCode::Failed,
                                     QStringLiteral("bwrap"),
                                     {},
                                     QStringLiteral("cannot find the process inside the sandbox")});
    return first;
}

Result<SandboxSession> SandboxSession::start(const SandboxRoot &root, const QString &layer, SandboxNetwork network,
                                             const StopFlag &stop, const SandboxSession *neighbour,
                                             const std::vector<SandboxMount> &mounts)
{
    const bool joins = neighbour && network == SandboxNetwork::Private;
    Error last;
    for (const ProcFolder proc : {ProcFolder::Own, ProcFolder::Host}) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0)
            return std::unexpected(
                Error{ErrorCode::Failed, QStringLiteral("bwrap"), {}, QString::fromLocal8Bit(std::strerror(errno))});
        const FileHandle info(ends[0]);
        FileHandle infoTarget(ends[1]);
        auto keeper = ChildProcess::start(
            {.command = arguments(root, layer, joins ? SandboxNetwork::Inherited : network, mounts, proc),
             .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/local/bin:/usr/bin:/bin")}},
             .namespaces = joins ? &neighbour->m_first.handle : nullptr,
             .entry = NamespaceEntry::Network,
             .inherited = &infoTarget});
        if (!keeper)
            return std::unexpected(keeper.error());
        infoTarget = FileHandle();
        const auto ready = awaitReady(*keeper, stop);
        if (!ready) {
            last = ready.error();
            if (last.code != ErrorCode::Refused)
                break;
            continue;
        }
        auto first = findFirst(info);
        if (!first)
            return std::unexpected(first.error());
        const QString base = root.isHost() ? QString() : root.path();
        const bool bash = QFileInfo::exists(base + QStringLiteral("/usr/bin/bash"))
            || QFileInfo::exists(base + QStringLiteral("/bin/bash"));
        return SandboxSession(std::move(*keeper), std::move(*first),
                              bash ? QStringLiteral("/bin/bash") : QStringLiteral("/bin/sh"), proc);
    }
    return std::unexpected(last);
}

Result<ProcessResult> SandboxSession::exec(const Command &command, const TimeLimit &timeLimit, const StopFlag &stop,
                                           const OutputSink &sink) const
{
    return runProcess({.command = command.words,
                       .environment = command.variables,
                       .folder = command.folder,
                       .limits = limitsFor(command.resources, command.group),
                       .cpus = cpusFor(command.resources),
                       .namespaces = &m_first.handle,
                       .input = command.input,
                       .output = command.output,
                       .groups = command.group ? command.group->joinFiles() : QStringList()},
                      timeLimit, stop, sink);
}

Result<void> SandboxSession::unpack(const FileHandle &archive, const QStringList &folders, const StopFlag &stop) const
{
    QByteArray err;
    const QString script = QStringLiteral("umask 022; mkdir -p -- \"$@\" && exec tar -C \"$1\" --no-same-owner -xpf -");
    const Command command{
        .words = QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), script, QStringLiteral("sh")} + folders,
        .variables = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}},
        .input = &archive};
    const auto result = exec(command, {.timeout = Milliseconds(300'000)}, stop, [&](StreamKind, QByteArrayView bytes) {
        if (err.size() < 2000)
            err.append(bytes);
    });
    if (!result)
        return std::unexpected(result.error());
    if (result->end == ProcessEnd::Stopped)
        return std::unexpected(Error{ErrorCode::Cancelled, folders.front(), {}, QStringLiteral("stopped")});
    if (!result->ok())
        return std::unexpected(
            Error{ErrorCode::Failed, folders.front(), {}, QString::fromUtf8(err.left(2000)).trimmed()});
    return {};
}

/// A process that it took with it may be gone before it is gone itself, so its own flags are asked.
bool SandboxSession::hasEnded() const
{
    constexpr qsizetype flagsField = 6; // behind the name
    constexpr unsigned exiting = 4;
    QFile file(QStringLiteral("/proc/%1/stat").arg(m_first.pid));
    const QByteArray stat = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return awaitEnd(m_first.handle, 0) || (fields.value(flagsField).toUInt() & exiting) != 0;
}

bool SandboxSession::end()
{
    // The first process of a pid namespace takes all others with it, and is not gone before the last of them is.
    syscall(SYS_pidfd_send_signal, m_first.handle.get(), SIGKILL, nullptr, 0);
    return awaitEnd(m_first.handle, endTimeoutMs);
}

} // namespace quayside
