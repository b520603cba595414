// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process/spawn.h"

#include "core/base/beneath.h"
#include "core/base/writablefolder.h"
#include "core/run/process/start/startplan.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ranges>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace quayside {

namespace {

using start::Message;
using start::Stage;

QString describe(Stage stage)
{
    switch (stage) {
    case Stage::Leader: return {};
    case Stage::Plan: return QStringLiteral("cannot read what to start");
    case Stage::Session: return QStringLiteral("cannot make a session");
    case Stage::Group: return QStringLiteral("cannot join its control group");
    case Stage::Namespaces: return QStringLiteral("cannot enter the sandbox");
    case Stage::Capabilities: return QStringLiteral("cannot drop capabilities");
    case Stage::Limits: return QStringLiteral("cannot set a limit");
    case Stage::Folder: return QStringLiteral("cannot enter its working folder");
    case Stage::Program: return QStringLiteral("cannot start it");
    case Stage::Stop: return QStringLiteral("cannot stop what runs there");
    }
    return {};
}

Error systemError(const QString &path, int errorNumber)
{
    return {ErrorCode::Failed, path, {}, QString::fromLocal8Bit(std::strerror(errorNumber))};
}

/// Beside this program, or, for what is built but not installed, where the build puts programs.
Result<QByteArray> findStarter()
{
    const QString folder = QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).path();
    for (const QString &path :
         {folder + QStringLiteral("/quayside-start"), folder + QStringLiteral("/../bin/quayside-start")}) {
        if (QFileInfo(path).isExecutable())
            return nativeName(path);
    }
    return std::unexpected(Error{ErrorCode::NotFound,
                                 folder + QStringLiteral("/quayside-start"),
                                 {},
                                 QStringLiteral("this part of the program is missing; nothing can be started")});
}

QString nameOf(const ProcessSpec &spec)
{
    return spec.command.isEmpty() ? QStringLiteral("quayside-start") : spec.command.front();
}

/// Empty where none is to be started.
Result<QByteArray> findProgram(const ProcessSpec &spec)
{
    if (spec.entry == NamespaceEntry::Stop)
        return QByteArray();
    const QString &name = spec.command.front();
    if (name.startsWith(QLatin1Char('/')))
        return nativeName(name);
    const QString found = QStandardPaths::findExecutable(name);
    if (found.isEmpty())
        return std::unexpected(Error{ErrorCode::NotFound, name, {}, QStringLiteral("no such program in PATH")});
    return nativeName(found);
}

start::Presence presence(bool there)
{
    return there ? start::Presence::Present : start::Presence::Absent;
}

start::Entry entryOf(const ProcessSpec &spec)
{
    if (!spec.namespaces)
        return start::Entry::None;
    switch (spec.entry) {
    case NamespaceEntry::All: return start::Entry::All;
    case NamespaceEntry::Network: return start::Entry::Network;
    case NamespaceEntry::Stop: return start::Entry::Stop;
    }
    return start::Entry::None;
}

start::Plan headOf(const ProcessSpec &spec)
{
    start::Plan plan{.parent = getpid(),
                     .arguments = static_cast<std::uint32_t>(spec.command.size()),
                     .variables = static_cast<std::uint32_t>(spec.environment.size()),
                     .groups = static_cast<std::uint32_t>(spec.groups.size()),
                     .restrictsCpus = presence(!spec.cpus.empty()),
                     .entry = entryOf(spec),
                     .inherited = presence(spec.inherited)};
    for (const ProcessLimit &limit : spec.limits | std::views::take(std::size(plan.limits)))
        plan.limits[plan.limitCount++] = {limit.resource, limit.value};
    for (const int cpu : spec.cpus)
        CPU_SET(cpu, &plan.cpus);
    return plan;
}

/// A nameless file that holds the plan.
Result<FileHandle> writePlan(const ProcessSpec &spec)
{
    const auto program = findProgram(spec);
    if (!program)
        return std::unexpected(program.error());
    const start::Plan head = headOf(spec);
    QByteArray bytes(reinterpret_cast<const char *>(&head), sizeof head);
    // A text ends with its first zero byte, as for every program.
    const auto add = [&](const QByteArray &text) { bytes.append(text.constData()).append('\0'); };
    add(spec.folder.isEmpty() && head.entry == start::Entry::All ? QByteArrayLiteral("/") : nativeName(spec.folder));
    if (!program->isEmpty())
        add(*program);
    for (qsizetype i = 1; i < spec.command.size(); ++i)
        add(nativeName(spec.command[i]));
    for (const auto &[name, value] : spec.environment.asKeyValueRange())
        add(nativeName(name) + '=' + nativeName(value));
    for (const QString &group : spec.groups)
        add(nativeName(group));
    FileHandle file(memfd_create("plan", MFD_CLOEXEC));
    if (file.get() < 0)
        return std::unexpected(systemError(nameOf(spec), errno));
    if (const auto written = writeAll(file.get(), bytes); !written)
        return std::unexpected(systemError(nameOf(spec), written.error()));
    return file;
}

/// Which descriptor the child gets as which; all others are closed.
class Descriptors
{
public:
    Descriptors() { posix_spawn_file_actions_init(&m_actions); }
    Descriptors(const Descriptors &) = delete;
    Descriptors &operator=(const Descriptors &) = delete;
    ~Descriptors() { posix_spawn_file_actions_destroy(&m_actions); }

    void give(int descriptor, int as)
    {
        // Above all targets, so that none is overwritten while it is still needed.
        constexpr int aboveAll = 16;
        m_kept.emplace_back(fcntl(descriptor, F_DUPFD_CLOEXEC, aboveAll));
        posix_spawn_file_actions_adddup2(&m_actions, m_kept.back().get(), as);
    }
    void give(const FileHandle *handle, int as)
    {
        if (handle)
            give(handle->get(), as);
        else
            posix_spawn_file_actions_addclose(&m_actions, as);
    }

    /// Executes `program` with no variables. Errors: errno.
    std::expected<pid_t, int> start(const QByteArray &program)
    {
        posix_spawn_file_actions_addclosefrom_np(&m_actions, start::firstClosed);
        char name[] = "quayside-start";
        char *const arguments[]{name, nullptr};
        char *const variables[]{nullptr};
        pid_t pid = 0;
        const int failed = posix_spawn(&pid, program.constData(), &m_actions, nullptr, arguments, variables);
        return failed == 0 ? std::expected<pid_t, int>(pid) : std::unexpected(failed);
    }

private:
    posix_spawn_file_actions_t m_actions{};
    std::vector<FileHandle> m_kept;
};

/// Waits until the program runs (the pipe closes by exec) or the child says why it does not.
class Start
{
public:
    Start(pid_t pid, FileHandle report, QString program)
        : m_spawned{pid, pid}, m_report(std::move(report)), m_program(std::move(program))
    {
    }

    Result<Spawned> await()
    {
        Message message;
        for (int waited = 0; waited < mostMs;) {
            pollfd watched{m_report.get(), POLLIN, 0};
            if (poll(&watched, 1, tickMs) <= 0) {
                waited += tickMs;
                wake();
                continue;
            }
            const ssize_t got = ::read(m_report.get(), &message, sizeof message);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < static_cast<ssize_t>(sizeof message))
                return m_spawned;
            if (message.stage != Stage::Leader)
                return failed(message);
            m_spawned.leader = message.value;
        }
        return giveUp();
    }

private:
    static constexpr int tickMs = 20;
    static constexpr int mostMs = 10'000;

    /// Somebody in the namespaces may have stopped what is new there.
    void wake() const
    {
        if (m_spawned.leader != m_spawned.pid)
            ::kill(m_spawned.leader, SIGCONT);
    }

    void reap() const
    {
        while (waitpid(m_spawned.pid, nullptr, 0) < 0 && errno == EINTR) {}
    }

    Result<Spawned> failed(const Message &message) const
    {
        reap();
        const auto code = message.value == ENOENT ? ErrorCode::NotFound : ErrorCode::Failed;
        const QString cause = QString::fromLocal8Bit(std::strerror(message.value));
        return std::unexpected(Error{code, m_program, {}, describe(message.stage) + QStringLiteral(": ") + cause});
    }

    Result<Spawned> giveUp() const
    {
        ::kill(m_spawned.leader, SIGKILL);
        ::kill(m_spawned.pid, SIGKILL);
        reap();
        return std::unexpected(Error{ErrorCode::TimedOut,
                                     m_program,
                                     {},
                                     QStringLiteral("did not start in %1 s: something stops it").arg(mostMs / 1000)});
    }

    Spawned m_spawned;
    FileHandle m_report;
    QString m_program;
};

} // namespace

Result<Spawned> spawn(const ProcessSpec &spec, const StandardStreams &streams)
{
    const auto starter = findStarter();
    const auto plan = writePlan(spec);
    if (!starter || !plan)
        return std::unexpected(!starter ? starter.error() : plan.error());
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return std::unexpected(systemError(nameOf(spec), errno));
    FileHandle readEnd(ends[0]);
    FileHandle writeEnd(ends[1]);
    std::expected<pid_t, int> pid = 0;
    {
        Descriptors descriptors;
        descriptors.give(streams.in, 0);
        descriptors.give(streams.out, 1);
        descriptors.give(streams.err, 2);
        descriptors.give(plan->get(), start::planDescriptor);
        descriptors.give(writeEnd.get(), start::reportDescriptor);
        descriptors.give(spec.namespaces, start::namespacesDescriptor);
        descriptors.give(spec.inherited, start::inheritedDescriptor);
        pid = descriptors.start(*starter);
    }
    writeEnd = FileHandle();
    if (!pid)
        return std::unexpected(systemError(nameOf(spec), pid.error()));
    return Start(*pid, std::move(readEnd), nameOf(spec)).await();
}

} // namespace quayside
