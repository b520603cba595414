// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process/childprocess.h"

#include "core/run/process/spawn.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace quayside {

namespace {

struct Pipe {
    FileHandle readEnd;
    FileHandle writeEnd;
};

Error systemError(const ProcessSpec &spec)
{
    return {ErrorCode::Failed, spec.command.front(), {}, QString::fromLocal8Bit(std::strerror(errno))};
}

Result<Pipe> makePipe(const ProcessSpec &spec)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return std::unexpected(systemError(spec));
    return Pipe{FileHandle(ends[0]), FileHandle(ends[1])};
}

/// A socket pair instead of a pipe, because a write to a closed socket can be told not to raise SIGPIPE.
Result<Pipe> makeInput(const ProcessSpec &spec)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return std::unexpected(systemError(spec));
    return Pipe{FileHandle(ends[0]), FileHandle(ends[1])};
}

} // namespace

Result<ChildProcess> ChildProcess::start(const ProcessSpec &spec)
{
    auto in = makeInput(spec);
    auto out = makePipe(spec);
    auto err = makePipe(spec);
    if (!in || !out || !err)
        return std::unexpected(!in ? in.error() : !out ? out.error() : err.error());
    const StandardStreams streams{.in = spec.input ? spec.input->get() : in->readEnd.get(),
                                  .out = spec.output ? spec.output->get() : out->writeEnd.get(),
                                  .err = err->writeEnd.get()};
    const auto spawned = spawn(spec, streams);
    if (!spawned)
        return std::unexpected(spawned.error());
    ChildProcess process;
    process.m_pid = spawned->pid;
    process.m_leader = spawned->leader;
    process.m_exit = FileHandle(static_cast<int>(syscall(SYS_pidfd_open, spawned->pid, 0)));
    if (!spec.input)
        process.m_in = std::move(in->writeEnd);
    if (!spec.output)
        process.m_out = std::move(out->readEnd);
    process.m_err = std::move(err->readEnd);
    return process;
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : m_pid(std::exchange(other.m_pid, 0)), m_leader(std::exchange(other.m_leader, 0)), m_exit(std::move(other.m_exit)),
      m_in(std::move(other.m_in)), m_out(std::move(other.m_out)), m_err(std::move(other.m_err))
{
}

ChildProcess &ChildProcess::operator=(ChildProcess &&other) noexcept
{
    std::swap(m_pid, other.m_pid);
    std::swap(m_leader, other.m_leader);
    std::swap(m_exit, other.m_exit);
    std::swap(m_in, other.m_in);
    std::swap(m_out, other.m_out);
    std::swap(m_err, other.m_err);
    return *this;
}

ChildProcess::~ChildProcess()
{
    if (m_pid == 0)
        return;
    signalSession(SIGKILL);
    wait();
}

bool ChildProcess::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::send(m_in.get(), bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return false;
        bytes = bytes.sliced(sent);
    }
    return true;
}

void ChildProcess::signalSession(int number) const
{
    if (m_pid == 0)
        return;
    ::kill(-m_leader, number);
    if (number == SIGKILL)
        ::kill(m_pid, SIGKILL);
}

ProcessResult ChildProcess::wait()
{
    int status = 0;
    while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {}
    m_pid = 0;
    if (WIFEXITED(status))
        return {.end = ProcessEnd::Exited, .code = WEXITSTATUS(status)};
    return {.end = ProcessEnd::Signalled, .code = 128 + WTERMSIG(status)};
}

} // namespace quayside
