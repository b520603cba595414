// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/agent/lineagent.h"

#include "core/json/json.h"
#include "core/run/agent/failedcommand.h"
#include "core/run/agent/linerequests.h"

#include <QFileInfo>

#include <array>
#include <cerrno>
#include <csignal>

#include <poll.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr qsizetype longestLine = 64 << 20;

/// Reads the program's lines, answers them, and watches the clock in between.
class Conversation
{
public:
    Conversation(ChildProcess &process, AgentCall &run, OutputSink log)
        : m_process(process), m_run(run), m_log(std::move(log))
    {
    }

    AgentOutcome hold()
    {
        for (;;) {
            const auto left = m_run.deadline.remaining();
            std::array<pollfd, 4> watched{
                pollfd{m_process.outDescriptor(), POLLIN, 0}, pollfd{m_process.errDescriptor(), POLLIN, 0},
                pollfd{m_process.exitDescriptor(), POLLIN, 0}, pollfd{m_run.stop.descriptor(), POLLIN, 0}};
            poll(watched.data(), watched.size(),
                 left ? static_cast<int>(std::min<std::int64_t>(left->value, 1'000'000)) : -1);
            if (watched[3].revents != 0)
                return std::unexpected(AgentFailure{AgentFailure::Kind::Stopped, {}});
            if (watched[1].revents != 0 && !readLog())
                m_process.closeErr();
            if (watched[0].revents != 0 && !readRequests())
                m_process.closeOut();
            if (m_run.deadline.isOver())
                return std::unexpected(AgentFailure{AgentFailure::Kind::TimedOut, {}});
            if (watched[2].revents != 0 && (watched[0].revents & POLLIN) == 0 && (watched[1].revents & POLLIN) == 0)
                return outcomeOf(m_process.wait(), QStringLiteral("the agent's program"));
        }
    }

private:
    qsizetype readChunk(int descriptor)
    {
        ssize_t got = 0;
        do {
            got = ::read(descriptor, m_chunk.data(), m_chunk.size());
        } while (got < 0 && errno == EINTR);
        return got;
    }

    bool readLog()
    {
        const qsizetype got = readChunk(m_process.errDescriptor());
        if (got > 0)
            m_log(StreamKind::Err, QByteArrayView(m_chunk.data(), got));
        return got > 0;
    }

    bool readRequests()
    {
        const qsizetype got = readChunk(m_process.outDescriptor());
        if (got <= 0)
            return false;
        m_line.append(m_chunk.data(), got);
        for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
            const QByteArray line = m_line.first(end);
            m_line.remove(0, end + 1);
            if (line.trimmed().isEmpty())
                continue;
            if (const QByteArray answer = answerLine(line, m_run, m_log); !answer.isEmpty() && !m_process.write(answer))
                return false;
        }
        return m_line.size() < longestLine;
    }

    ChildProcess &m_process;
    AgentCall &m_run;
    OutputSink m_log;
    QByteArray m_line;
    std::array<char, 64 * 1024> m_chunk{};
};

/// What the program said of its end counts more than its exit code; not more than that it was ended.
AgentOutcome withReport(AgentOutcome outcome, const AgentReport &report)
{
    const bool hasEndedItself = outcome || outcome.error().kind == AgentFailure::Kind::NonZeroExit;
    return report.failure && hasEndedItself ? AgentOutcome(std::unexpected(*report.failure)) : outcome;
}

} // namespace

AgentOutcome LineAgent::setup(AgentCall &run)
{
    if (definition().installCommand.isEmpty())
        return {};
    return converse(definition().installCommand, QStringLiteral("setup.txt"), run);
}

AgentOutcome LineAgent::run(AgentCall &run)
{
    return converse(definition().runCommand, definition().name + QStringLiteral(".txt"), run);
}

AgentOutcome LineAgent::converse(const QString &command, const QString &logName, AgentCall &run) const
{
    EnvironmentMap variables = run.variables;
    for (const char *name : {"PATH", "HOME", "LANG"})
        variables.insert(QLatin1String(name), qEnvironmentVariable(name));
    auto process = ChildProcess::start(
        {.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"), fillCommand(command, run.instruction, run.model)},
         .environment = variables,
         .folder = QFileInfo(definition().file).path()});
    if (!process)
        return std::unexpected(AgentFailure{AgentFailure::Kind::Other, describe(process.error())});
    const Json greeting{{"instruction", jsonText(run.instruction)},
                        {"model", jsonText(run.model)},
                        {"workdir", jsonText(run.environment.workingFolder())},
                        {"trial", jsonText(run.trial)}};
    process->write(QByteArray::fromStdString(serialized(greeting)) + '\n');
    LastOutput output;
    const OutputSink log = output.before(run.openLog(logName));
    const AgentOutcome outcome = Conversation(*process, run, log).hold();
    process->signalSession(SIGTERM);
    return withReport(named(outcome, output), run.report);
}

} // namespace quayside
