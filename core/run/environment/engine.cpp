// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/engine.h"

#include "core/run/environment/composeclient.h"

#include <QProcessEnvironment>

#include <chrono>
#include <thread>

namespace quayside {

namespace {

const TimeLimit shortly{.timeout = Milliseconds(60'000)};

} // namespace

QString toText(ContainerEngine engine)
{
    switch (engine) {
    case ContainerEngine::Docker: return QStringLiteral("docker");
    case ContainerEngine::Podman: return QStringLiteral("podman");
    }
    return {};
}

QString engineName(const QString &session)
{
    QString name = QStringLiteral("quayside-");
    for (const QChar c : session.toLower())
        name += c.isLetterOrNumber() && c.unicode() < 128 ? c : QLatin1Char('-');
    return name;
}

QString jobLabel(const QString &jobId)
{
    return QStringLiteral("quayside.job=") + jobId;
}

QString trialLabel(const QString &trial)
{
    return QStringLiteral("quayside.trial=") + trial;
}

bool isReadByClient(const QString &variable)
{
    return variable == QLatin1String("PATH") || variable == QLatin1String("HOME")
        || variable.startsWith(QLatin1String("DOCKER_"));
}

ProcessSpec engineCall(ContainerEngine engine, const QStringList &arguments, const EnvironmentMap &variables)
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    EnvironmentMap environment = variables;
    for (const QString &name : own.keys()) {
        if (!environment.contains(name))
            environment.insert(name, own.value(name));
    }
    return {.command = QStringList{toText(engine)} + arguments, .environment = environment};
}

Result<void> followCall(const ProcessSpec &call, const TimeLimit &timeLimit, const StopFlag &stop,
                        const OutputSink &log, const std::function<OutputSink(const OutputSink &)> &through)
{
    QByteArray tail;
    const OutputSink sink = [&](StreamKind kind, QByteArrayView bytes) {
        tail = tail.append(bytes).right(2000);
        if (log)
            log(kind, bytes);
    };
    const auto result = runProcess(call, timeLimit, stop, through ? through(sink) : sink);
    if (!result)
        return std::unexpected(result.error());
    if (result->ok())
        return {};
    const auto failed = [&](const QString &message) {
        return std::unexpected(Error{codeOf(result->end), call.command.front(), {}, message});
    };
    switch (result->end) {
    case ProcessEnd::Stopped: return failed(QStringLiteral("stopped"));
    case ProcessEnd::TimedOut: return failed(QStringLiteral("took too long"));
    case ProcessEnd::Exited:
    case ProcessEnd::Signalled: return failed(QString::fromUtf8(tail).trimmed());
    }
    return {};
}

std::optional<Error> engineProblem(ContainerEngine engine)
{
    const auto version = outputOf(
        engineCall(engine,
                   {QStringLiteral("version"), QStringLiteral("--format"), QStringLiteral("{{.Client.Version}}")}),
        shortly, StopFlag());
    return version ? std::nullopt : std::optional(version.error());
}

namespace {

/// The containers of a job: those with its label, and with Podman those of its name that were never given one, because
/// the client was killed while it made them.
QByteArrayList containersOf(ContainerEngine engine, const QString &jobId)
{
    const auto labelled = outputOf(engineCall(engine,
                                              {QStringLiteral("ps"), QStringLiteral("-aq"), QStringLiteral("--filter"),
                                               QStringLiteral("label=") + jobLabel(jobId)}),
                                   shortly, StopFlag());
    QByteArrayList ids = labelled.value_or(QByteArray()).split('\n');
    if (engine == ContainerEngine::Podman) {
        const QStringList everything{QStringLiteral("ps"), QStringLiteral("-a"), QStringLiteral("--external"),
                                     QStringLiteral("--format"), QStringLiteral("{{.ID}} {{.Names}}")};
        const QByteArray name = ' ' + engineName(jobId).toUtf8();
        const QByteArray listed = outputOf(engineCall(engine, everything), shortly, StopFlag()).value_or(QByteArray());
        for (const QByteArray &line : listed.split('\n')) {
            if (line.contains(name))
                ids << line.first(line.indexOf(' '));
        }
    }
    ids.removeIf([](const QByteArray &id) { return id.trimmed().isEmpty(); });
    return ids;
}

/// How many there were.
int removeOnce(ContainerEngine engine, const QString &jobId)
{
    const QByteArrayList ids = containersOf(engine, jobId);
    for (const QByteArray &id : ids)
        (void)outputOf(engineCall(engine,
                                  {QStringLiteral("rm"), QStringLiteral("-f"), QStringLiteral("-v"),
                                   QString::fromLatin1(id.trimmed())}),
                       shortly, StopFlag());
    return static_cast<int>(ids.size()) + removeProjectsOf(engine, jobId);
}

} // namespace

void removeLabelled(ContainerEngine engine, const QString &jobId)
{
    constexpr std::chrono::milliseconds pause(1500);
    constexpr int mostLooks = 8;
    removeOnce(engine, jobId);
    for (int look = 1; look < mostLooks; ++look) {
        std::this_thread::sleep_for(pause);
        if (removeOnce(engine, jobId) == 0)
            return;
    }
}

} // namespace quayside
