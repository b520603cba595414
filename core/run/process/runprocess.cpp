// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process/runprocess.h"

#include "core/run/process/childprocess.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

#include <poll.h>
#include <unistd.h>

namespace quayside {

namespace {

using Steady = std::chrono::steady_clock;

constexpr qsizetype chunkSize = 64 * 1024;

/// Waits for one child: pumps its output, and walks from running over TERM to KILL as time or the user asks.
class Wait
{
public:
    Wait(ChildProcess &process, const TimeLimit &timeLimit, const StopFlag &stop, const OutputSink &sink)
        : m_process(process), m_timeLimit(timeLimit), m_stop(stop), m_sink(sink)
    {
        if (timeLimit.timeout)
            m_deadline = Steady::now() + std::chrono::milliseconds(timeLimit.timeout->value);
    }

    ProcessResult run()
    {
        while (!m_ended)
            turn();
        drain();
        ProcessResult result = m_process.wait();
        if (m_cut)
            result.end = *m_cut;
        return result;
    }

private:
    int remaining() const
    {
        if (!m_deadline)
            return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*m_deadline - Steady::now());
        return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
    }

    void turn()
    {
        std::array<pollfd, 4> watched{
            pollfd{m_process.exitDescriptor(), POLLIN, 0}, pollfd{m_process.outDescriptor(), POLLIN, 0},
            pollfd{m_process.errDescriptor(), POLLIN, 0}, pollfd{m_cut ? -1 : m_stop.descriptor(), POLLIN, 0}};
        if (poll(watched.data(), watched.size(), remaining()) < 0 && errno != EINTR)
            return;
        if (watched[1].revents != 0 && !pump(StreamKind::Out, watched[1].fd))
            m_process.closeOut();
        if (watched[2].revents != 0 && !pump(StreamKind::Err, watched[2].fd))
            m_process.closeErr();
        m_ended = watched[0].revents != 0;
        if (m_ended)
            return;
        if (watched[3].revents != 0)
            cut(ProcessEnd::Stopped);
        else if (m_deadline && Steady::now() >= *m_deadline)
            cut(ProcessEnd::TimedOut);
    }

    bool pump(StreamKind kind, int descriptor)
    {
        const ssize_t got = ::read(descriptor, m_chunk.data(), m_chunk.size());
        if (got < 0)
            return errno == EINTR || errno == EAGAIN;
        if (got > 0 && m_sink)
            m_sink(kind, QByteArrayView(m_chunk.data(), got));
        return got > 0;
    }

    void cut(ProcessEnd end)
    {
        if (m_cut) {
            m_process.signalSession(SIGKILL);
            m_deadline.reset();
            return;
        }
        m_cut = end;
        m_process.signalSession(SIGTERM);
        m_deadline = Steady::now() + std::chrono::milliseconds(m_timeLimit.grace.value);
    }

    /// What the pipes still hold. Bounded: something in the background may go on writing for ever.
    void drain()
    {
        drain(StreamKind::Out, m_process.outDescriptor());
        drain(StreamKind::Err, m_process.errDescriptor());
    }

    void drain(StreamKind kind, int descriptor)
    {
        for (int turns = 0; descriptor >= 0 && turns < 32; ++turns) {
            pollfd watched{descriptor, POLLIN, 0};
            if (poll(&watched, 1, 0) <= 0 || !pump(kind, descriptor))
                return;
        }
    }

    ChildProcess &m_process;
    const TimeLimit &m_timeLimit;
    const StopFlag &m_stop;
    const OutputSink &m_sink;
    std::optional<Steady::time_point> m_deadline;
    std::optional<ProcessEnd> m_cut;
    bool m_ended = false;
    std::array<char, chunkSize> m_chunk{};
};

} // namespace

Result<ProcessResult> runProcess(const ProcessSpec &spec, const TimeLimit &timeLimit, const StopFlag &stop,
                                 const OutputSink &sink)
{
    if (stop.isRequested())
        return ProcessResult{.end = ProcessEnd::Stopped, .code = 128 + SIGTERM};
    auto process = ChildProcess::start(spec);
    if (!process)
        return std::unexpected(process.error());
    process->closeInput();
    return Wait(*process, timeLimit, stop, sink).run();
}

ErrorCode codeOf(ProcessEnd end)
{
    switch (end) {
    case ProcessEnd::Stopped: return ErrorCode::Cancelled;
    case ProcessEnd::TimedOut: return ErrorCode::TimedOut;
    case ProcessEnd::Exited:
    case ProcessEnd::Signalled: return ErrorCode::Failed;
    }
    return ErrorCode::Failed;
}

Result<QByteArray> outputOf(const ProcessSpec &spec, const TimeLimit &timeLimit, const StopFlag &stop, Bytes cap)
{
    QByteArray out;
    QByteArray err;
    const auto result = runProcess(spec, timeLimit, stop, [&](StreamKind kind, QByteArrayView bytes) {
        QByteArray &target = kind == StreamKind::Out ? out : err;
        target.append(bytes.first(std::min<qsizetype>(bytes.size(), cap.value - target.size())));
    });
    if (!result)
        return std::unexpected(result.error());
    if (result->ok())
        return out;
    const QString tail = QString::fromUtf8(err.right(2000)).trimmed();
    return std::unexpected(Error{codeOf(result->end),
                                 spec.command.front(),
                                 {},
                                 tail.isEmpty() ? QStringLiteral("ended with code %1").arg(result->code) : tail});
}

} // namespace quayside
