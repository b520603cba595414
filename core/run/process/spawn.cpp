// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process/spawn.h"

#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace quayside {

namespace {

enum class Stage : int {
    Leader, ///< not a failure: the value is the leader's process id
    Session,
    Streams,
    Namespaces,
    Capabilities,
    Limits,
    Folder,
    Program,
};

struct Message {
    Stage stage = Stage::Leader;
    int value = 0;
};

/// Everything the child needs, laid out before the fork, because a child of a threaded program may not allocate.
struct Prepared {
    std::vector<QByteArray> texts;
    std::vector<char *> arguments;
    std::vector<char *> environment;
    QByteArray folder;
    cpu_set_t cpus{};
    bool restrictCpus = false;
    const ProcessSpec *spec = nullptr;
    StandardStreams streams;
    int report = 0;
    int kept = 0; ///< highest descriptor that stays open besides 0, 1, 2; 0 for none
    pid_t parent = 0;
};

[[noreturn]] void fail(const Prepared &prepared, Stage stage)
{
    const Message message{stage, errno};
    [[maybe_unused]] const ssize_t written = ::write(prepared.report, &message, sizeof message);
    _exit(127);
}

void restoreSignals()
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int number = 1; number < NSIG; ++number)
        signal(number, SIG_DFL);
}

void connectStreams(const Prepared &prepared)
{
    // The sources were opened above 2, so no dup2 can overwrite one that is still needed.
    if (dup2(prepared.streams.in, 0) < 0 || dup2(prepared.streams.out, 1) < 0 || dup2(prepared.streams.err, 2) < 0)
        fail(prepared, Stage::Streams);
    if (prepared.kept != 0)
        fcntl(prepared.kept, F_SETFD, 0);
}

void dropCapabilities(const Prepared &prepared)
{
    for (int capability = 0; capability <= 63; ++capability)
        prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2]{};
    if (syscall(SYS_capset, &header, data) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        fail(prepared, Stage::Capabilities);
}

void enterNamespaces(const Prepared &prepared)
{
    constexpr int kinds = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWNET;
    if (setns(prepared.spec->namespaces->get(), kinds) != 0)
        fail(prepared, Stage::Namespaces);
}

[[noreturn]] void sweep(ProcessSpec::Sweep range)
{
    const pid_t self = getpid();
    for (const int number : {SIGSTOP, SIGKILL, SIGKILL}) {
        for (pid_t pid = range.first; pid <= range.last; ++pid) {
            if (pid != self)
                kill(pid, number);
        }
    }
    _exit(0);
}

[[noreturn]] void execute(const Prepared &prepared)
{
    if (prepared.spec->sweep)
        sweep(*prepared.spec->sweep);
    for (const ProcessLimit &limit : prepared.spec->limits) {
        const rlimit both{limit.value, limit.value};
        if (setrlimit(static_cast<__rlimit_resource>(limit.resource), &both) != 0)
            fail(prepared, Stage::Limits);
    }
    if (prepared.restrictCpus)
        sched_setaffinity(0, sizeof prepared.cpus, &prepared.cpus);
    if (!prepared.folder.isEmpty() && chdir(prepared.folder.constData()) != 0)
        fail(prepared, Stage::Folder);
    execve(prepared.arguments.front(), prepared.arguments.data(), prepared.environment.data());
    fail(prepared, Stage::Program);
}

/// Stays in our own pid namespace and passes on how the program in the other one ended.
[[noreturn]] void standIn(const Prepared &prepared, pid_t program)
{
    const Message leader{Stage::Leader, program};
    [[maybe_unused]] const ssize_t written = ::write(prepared.report, &leader, sizeof leader);
    close_range(0, ~0U, 0);
    int status = 0;
    while (waitpid(program, &status, 0) < 0 && errno == EINTR) {}
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

[[noreturn]] void runChild(const Prepared &prepared)
{
    restoreSignals();
    if (setsid() < 0)
        fail(prepared, Stage::Session);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != prepared.parent)
        _exit(127);
    connectStreams(prepared);
    if (!prepared.spec->namespaces)
        execute(prepared);
    enterNamespaces(prepared);
    const pid_t program = fork();
    if (program < 0)
        fail(prepared, Stage::Namespaces);
    if (program > 0)
        standIn(prepared, program);
    setsid();
    dropCapabilities(prepared);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    execute(prepared);
}

QString describe(Stage stage)
{
    switch (stage) {
    case Stage::Leader: return {};
    case Stage::Session: return QStringLiteral("cannot make a session");
    case Stage::Streams: return QStringLiteral("cannot connect its streams");
    case Stage::Namespaces: return QStringLiteral("cannot enter the sandbox");
    case Stage::Capabilities: return QStringLiteral("cannot drop capabilities");
    case Stage::Limits: return QStringLiteral("cannot set a limit");
    case Stage::Folder: return QStringLiteral("cannot enter its working folder");
    case Stage::Program: return QStringLiteral("cannot start it");
    }
    return {};
}

Result<QByteArray> findProgram(const ProcessSpec &spec)
{
    const QString &name = spec.command.front();
    if (name.startsWith(QLatin1Char('/')))
        return QFile::encodeName(name);
    const QString found = QStandardPaths::findExecutable(name);
    if (found.isEmpty())
        return std::unexpected(Error{ErrorCode::NotFound, name, {}, QStringLiteral("no such program in PATH")});
    return QFile::encodeName(found);
}

Result<Prepared> prepare(const ProcessSpec &spec, const StandardStreams &streams, int report)
{
    const auto program = findProgram(spec);
    if (!program)
        return std::unexpected(program.error());
    Prepared prepared{.folder = QFile::encodeName(spec.folder),
                      .spec = &spec,
                      .streams = streams,
                      .report = report,
                      .parent = getpid()};
    prepared.texts.push_back(*program);
    for (qsizetype i = 1; i < spec.command.size(); ++i)
        prepared.texts.push_back(spec.command[i].toUtf8());
    for (const auto &[name, value] : spec.environment.asKeyValueRange())
        prepared.texts.push_back(name.toUtf8() + '=' + value.toUtf8());
    for (size_t i = 0; i < prepared.texts.size(); ++i) {
        auto &list = i < static_cast<size_t>(spec.command.size()) ? prepared.arguments : prepared.environment;
        list.push_back(prepared.texts[i].data());
    }
    prepared.arguments.push_back(nullptr);
    prepared.environment.push_back(nullptr);
    prepared.kept = spec.inherited ? spec.inherited->get() : 0;
    prepared.restrictCpus = !spec.cpus.empty();
    for (const int cpu : spec.cpus)
        CPU_SET(cpu, &prepared.cpus);
    if (spec.namespaces && prepared.folder.isEmpty())
        prepared.folder = "/";
    return prepared;
}

/// Reads until the program runs (the pipe closes by exec) or says why it does not.
Result<pid_t> awaitStart(int report, pid_t pid, const QString &program)
{
    Message message;
    pid_t leader = pid;
    for (;;) {
        const ssize_t got = ::read(report, &message, sizeof message);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < static_cast<ssize_t>(sizeof message))
            return leader;
        if (message.stage == Stage::Leader) {
            leader = message.value;
            continue;
        }
        const auto code = message.value == ENOENT ? ErrorCode::NotFound : ErrorCode::Failed;
        const QString cause = QString::fromLocal8Bit(std::strerror(message.value));
        return std::unexpected(Error{code, program, {}, describe(message.stage) + QStringLiteral(": ") + cause});
    }
}

} // namespace

Result<Spawned> spawn(const ProcessSpec &spec, const StandardStreams &streams)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return std::unexpected(
            Error{ErrorCode::Failed, spec.command.front(), {}, QString::fromLocal8Bit(std::strerror(errno))});
    const FileHandle readEnd(ends[0]);
    FileHandle writeEnd(ends[1]);
    const auto prepared = prepare(spec, streams, writeEnd.get());
    if (!prepared)
        return std::unexpected(prepared.error());
    const pid_t pid = fork();
    if (pid == 0)
        runChild(*prepared);
    if (pid < 0)
        return std::unexpected(
            Error{ErrorCode::Failed, spec.command.front(), {}, QString::fromLocal8Bit(std::strerror(errno))});
    writeEnd = FileHandle();
    const auto leader = awaitStart(readEnd.get(), pid, spec.command.front());
    if (leader)
        return Spawned{pid, *leader};
    while (waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {}
    return std::unexpected(leader.error());
}

} // namespace quayside
