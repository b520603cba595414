// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/containerenvironment.h"

#include "core/base/removetree.h"
#include "core/run/environment/podmanbuild.h"
#include "core/run/environment/sandboxbuild.h"
#include "core/run/environment/sandboxlayer.h"
#include "core/run/environment/sandboxsettings.h"
#include "core/run/environment/tarball.h"
#include "core/run/task/taskdigest.h"

#include <QDir>
#include <QFileInfo>

namespace quayside {

namespace {

constexpr Milliseconds engineLimit(300'000);
/// Stays, reaps what is orphaned, and goes at TERM.
constexpr const char *idleScript = "trap 'exit 0' TERM; while :; do sleep 3600 & wait $!; done";

/// Image names and container names allow little.
QString plainName(const QString &text)
{
    QString name;
    for (const QChar c : text.toLower())
        name += c.isLetterOrNumber() && c.unicode() < 128 ? c : QLatin1Char('-');
    return name;
}

} // namespace

ContainerEnvironment::ContainerEnvironment(ContainerEngine engine, EnvironmentRequest request, QString scratch,
                                           StopFlag stop)
    : m_engine(engine), m_request(std::move(request)), m_scratch(std::move(scratch)), m_stop(std::move(stop))
{
}

ContainerEnvironment::~ContainerEnvironment()
{
    ContainerEnvironment::stop();
}

Result<void> ContainerEnvironment::engine(const QStringList &arguments, const OutputSink &log,
                                          const std::function<OutputSink(const OutputSink &)> &through)
{
    QByteArray tail;
    const OutputSink sink = [&](StreamKind kind, QByteArrayView bytes) {
        tail = tail.append(bytes).right(2000);
        if (log)
            log(kind, bytes);
    };
    const auto result = runProcess(engineCall(m_engine, arguments), {.timeout = m_request.buildTimeout}, m_stop,
                                   through ? through(sink) : sink);
    if (!result)
        return std::unexpected(result.error());
    if (result->ok())
        return {};
    if (result->end == ProcessEnd::Stopped)
        return std::unexpected(Error{ErrorCode::Cancelled, toText(m_engine), {}, QStringLiteral("stopped")});
    const bool late = result->end == ProcessEnd::TimedOut;
    return std::unexpected(Error{late ? ErrorCode::TimedOut : ErrorCode::Failed,
                                 toText(m_engine) + QLatin1Char(' ') + arguments.front(),
                                 {},
                                 late ? QStringLiteral("took too long") : QString::fromUtf8(tail).trimmed()});
}

Result<QString> ContainerEnvironment::image(const OutputSink &log)
{
    const bool hasDockerfile = QFileInfo::exists(m_request.context + QStringLiteral("/Dockerfile"));
    const auto inspect = [&](const QString &name) {
        return engine({QStringLiteral("image"), QStringLiteral("inspect"), name}, {});
    };
    if (!m_request.task.image.isEmpty() || !hasDockerfile) {
        const QString &name = m_request.task.image;
        if (name.isEmpty())
            return std::unexpected(Error{ErrorCode::NotFound,
                                         m_request.context,
                                         {},
                                         QStringLiteral("there is no Dockerfile, and the task names no docker_image")});
        if (inspect(name))
            return name;
        const auto pulled = engine({QStringLiteral("pull"), name}, log);
        return pulled ? Result<QString>(name) : std::unexpected(pulled.error());
    }
    const auto digest = contentDigest(m_request.context);
    if (!digest)
        return std::unexpected(digest.error());
    const QString name = QStringLiteral("quayside-build:") + QString::fromLatin1(digest->left(32));
    if (!m_request.rebuild && inspect(name))
        return name;
    if (const auto built = build(name, log); !built)
        return std::unexpected(buildError(built.error(), m_request.context + QStringLiteral("/Dockerfile"), {}));
    return name;
}

/// Docker's daemon ends a build whose client goes away; with Podman that is up to us.
Result<void> ContainerEnvironment::build(const QString &name, const OutputSink &log)
{
    const QStringList arguments{QStringLiteral("build"),   QStringLiteral("--force-rm"),
                                QStringLiteral("--label"), QStringLiteral("quayside.build=1"),
                                QStringLiteral("-t"),      name,
                                m_request.context};
    switch (m_engine) {
    case ContainerEngine::Docker: return engine(arguments, log);
    case ContainerEngine::Podman: break;
    }
    const PodmanBuild podman(m_scratch);
    const auto built = engine(QStringList{QStringLiteral("--log-level=debug")} + arguments, log,
                              [&](const OutputSink &sink) { return podman.follow(sink); });
    built ? podman.forget() : podman.end();
    return built;
}

QStringList ContainerEnvironment::runArguments(const QString &image) const
{
    QStringList arguments{QStringLiteral("run"),     QStringLiteral("-d"),
                          QStringLiteral("--name"),  QStringLiteral("quayside-") + plainName(m_request.session),
                          QStringLiteral("--label"), QStringLiteral("quayside.job=") + m_request.jobId,
                          QStringLiteral("--label"), QStringLiteral("quayside.trial=") + m_request.trial};
    if (m_request.task.network.mode == NetworkMode::None)
        arguments << QStringLiteral("--network") << QStringLiteral("none");
    if (m_request.task.resources.cpus)
        arguments << QStringLiteral("--cpus") << QString::number(*m_request.task.resources.cpus);
    if (m_request.task.resources.memoryMb)
        arguments << QStringLiteral("--memory") << QStringLiteral("%1m").arg(*m_request.task.resources.memoryMb);
    for (const char *folder : {"/tests", "/logs"})
        arguments << QStringLiteral("-v") << QLatin1String(folder);
    arguments << QStringLiteral("--entrypoint") << QStringLiteral("/bin/sh") << image << QStringLiteral("-c")
              << QLatin1String(idleScript);
    return arguments;
}

Result<void> ContainerEnvironment::startContainer(const QString &image)
{
    const TimeLimit timeLimit{.timeout = m_request.buildTimeout};
    const QString name = QStringLiteral("quayside-") + plainName(m_request.session);
    // Named before it exists, so that stop() removes it at whatever moment this ends.
    m_container = name;
    m_image = image;
    (void)outputOf(engineCall(m_engine, {QStringLiteral("rm"), QStringLiteral("-f"), name}), timeLimit, StopFlag());
    if (const auto started = outputOf(engineCall(m_engine, runArguments(image)), timeLimit, m_stop); !started)
        return std::unexpected(started.error());
    m_isAwake = true;
    const auto folder = outputOf(
        engineCall(m_engine,
                   {QStringLiteral("inspect"), QStringLiteral("-f"), QStringLiteral("{{.Config.WorkingDir}}"), name}),
        timeLimit, m_stop);
    const QString own = QString::fromUtf8(folder.value_or(QByteArray())).trimmed();
    m_workingFolder = !m_request.task.workingFolder.isEmpty() ? m_request.task.workingFolder
        : own.isEmpty()                                       ? QStringLiteral("/")
                                                              : own;
    const auto ready = exec(
        {.command = QStringLiteral(
             "mkdir -p /logs/agent /logs/verifier /logs/artifacts && chmod 777 /logs /logs/*; [ -x /bin/bash ] && exit 10; exit 0"),
         .folder = QStringLiteral("/"),
         .user = QStringLiteral("0"),
         .timeLimit = timeLimit},
        {});
    if (!ready)
        return std::unexpected(ready.error());
    if (ready->code == 10)
        m_shell = QStringLiteral("/bin/bash");
    else if (!ready->ok())
        return std::unexpected(Error{ready->end == ProcessEnd::Stopped ? ErrorCode::Cancelled : ErrorCode::Failed,
                                     name,
                                     {},
                                     QStringLiteral("the container does not run commands")});
    return {};
}

Result<void> ContainerEnvironment::prepare(const OutputSink &log)
{
    const auto name = image(log);
    if (!name)
        return std::unexpected(name.error());
    return startContainer(*name);
}

Result<ProcessResult> ContainerEnvironment::exec(const ExecRequest &request, const OutputSink &sink)
{
    if (const auto started = awake(); !started)
        return std::unexpected(started.error());
    EnvironmentMap variables = m_request.variables;
    variables.insert(request.variables);
    QStringList arguments{QStringLiteral("exec"), QStringLiteral("-w"),
                          request.folder.isEmpty() ? m_workingFolder : request.folder};
    if (!request.user.isEmpty())
        arguments << QStringLiteral("-u") << request.user;
    // The client itself needs its PATH and HOME; a value for one of those can only be an argument.
    EnvironmentMap forClient;
    for (const auto &[name, value] : variables.asKeyValueRange()) {
        const bool shared =
            name == QLatin1String("PATH") || name == QLatin1String("HOME") || name.startsWith(QLatin1String("DOCKER_"));
        arguments << QStringLiteral("-e") << (shared ? name + QLatin1Char('=') + value : name);
        if (!shared)
            forClient.insert(name, value);
    }
    arguments << m_container << m_shell << QStringLiteral("-c") << request.command;
    return runProcess(engineCall(m_engine, arguments, forClient), request.timeLimit, m_stop, sink);
}

Result<void> ContainerEnvironment::upload(const QString &hostFolder, const QString &target)
{
    const auto archive =
        packTar({{hostFolder, target == QLatin1String("/") ? QStringLiteral(".") : target.mid(1), std::nullopt}});
    if (!archive)
        return std::unexpected(archive.error());
    ProcessSpec spec =
        engineCall(m_engine, {QStringLiteral("cp"), QStringLiteral("-"), m_container + QStringLiteral(":/")});
    spec.input = &*archive;
    const auto copied = outputOf(spec, {.timeout = engineLimit}, m_stop);
    return copied ? Result<void>() : std::unexpected(copied.error());
}

Result<Download> ContainerEnvironment::download(const QString &source, const Keep &keep)
{
    const auto spool = makeSpool();
    if (!spool)
        return std::unexpected(spool.error());
    ProcessSpec spec =
        engineCall(m_engine, {QStringLiteral("cp"), m_container + QLatin1Char(':') + source, QStringLiteral("-")});
    spec.output = &*spool;
    // What a container holds may be larger than the disk; headers come on top of content.
    const UnpackLimits limits;
    spec.limits = {{RLIMIT_FSIZE, static_cast<rlim_t>(limits.total.value + (limits.total.value >> 6))}};
    const auto copied = outputOf(spec, {.timeout = engineLimit}, m_stop);
    if (copied)
        return keepUnpacked(*spool, keep);
    // The engine's exit code is the same whatever was wrong.
    Error error = copied.error();
    static const QStringList absences{QStringLiteral("Could not find"), QStringLiteral("could not be found"),
                                      QStringLiteral("no such file"), QStringLiteral("No such")};
    if (std::ranges::any_of(absences, [&](const QString &text) { return error.message.contains(text); }))
        error.code = ErrorCode::NotFound;
    return std::unexpected(error);
}

/// In a folder of the runner's own first, where what is not masked yet may lie.
Result<Download> ContainerEnvironment::keepUnpacked(const FileHandle &spool, const Keep &keep) const
{
    const QString waiting = m_scratch + QStringLiteral(".download");
    (void)removeTree(waiting);
    if (!QDir().mkpath(waiting))
        return std::unexpected(Error{ErrorCode::Failed, waiting, {}, QStringLiteral("cannot make this folder")});
    const auto unpacked = unpackTar(spool, waiting + QStringLiteral("/content"), keep.exclude, m_stop);
    auto kept = unpacked.and_then([&](const Download &) {
        return SandboxLayer(waiting).open(QStringLiteral("/content")).and_then([&](const FileHandle &content) {
            return keepTree(content, keep, m_stop);
        });
    });
    if (kept)
        kept->leftOut.insert(kept->leftOut.end(), unpacked->leftOut.begin(), unpacked->leftOut.end());
    (void)removeTree(waiting);
    return kept;
}

Result<void> ContainerEnvironment::call(const QStringList &arguments) const
{
    const auto done = outputOf(engineCall(m_engine, arguments), {.timeout = engineLimit}, m_stop);
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<void> ContainerEnvironment::awake()
{
    if (m_isAwake)
        return {};
    auto started = call({QStringLiteral("start"), m_container});
    m_isAwake = started.has_value();
    return started;
}

Result<Renewed> ContainerEnvironment::renew(const Renewal &renewal)
{
    const auto state = outputOf(engineCall(m_engine,
                                           {QStringLiteral("inspect"), QStringLiteral("-f"),
                                            QStringLiteral("{{.State.Running}}"), m_container}),
                                {.timeout = engineLimit}, m_stop);
    if (!state)
        return std::unexpected(state.error());
    Renewed renewed;
    const bool isRunning = state->trimmed() == "true";
    if (m_isAwake && !isRunning)
        renewed.tampering.push_back({TamperingKind::EndedAll, {}});
    if (isRunning) {
        if (const auto ended = call({QStringLiteral("kill"), m_container}); !ended)
            return std::unexpected(ended.error());
    }
    m_isAwake = false;
    const QStringList folders = renewal.empty + renewal.absent;
    if (const auto cleared = folders.isEmpty() ? Result<void>() : clear(folders); !cleared)
        return std::unexpected(cleared.error());
    // Those that are no volumes are the container's own.
    if (!renewal.absent.isEmpty()) {
        const auto removed = exec({.command = QStringLiteral("rm -rf ") + renewal.absent.join(QLatin1Char(' ')),
                                   .folder = QStringLiteral("/"),
                                   .user = QStringLiteral("0"),
                                   .timeLimit = {.timeout = engineLimit}},
                                  {});
        if (!removed)
            return std::unexpected(removed.error());
    }
    return renewed;
}

Result<void> ContainerEnvironment::clear(const QStringList &folders) const
{
    const QString script =
        QStringLiteral("for f; do rm -rf \"$f\" 2>/dev/null; mkdir -p \"$f\" && chmod 777 \"$f\" && "
                       "rm -rf \"$f\"/* \"$f\"/.[!.]* \"$f\"/..?* && [ -z \"$(ls -A \"$f\")\" ] || exit 1; done");
    return call(QStringList{QStringLiteral("run"), QStringLiteral("--rm"), QStringLiteral("--volumes-from"),
                            m_container, QStringLiteral("--label"), QStringLiteral("quayside.job=") + m_request.jobId,
                            QStringLiteral("--network"), QStringLiteral("none"), QStringLiteral("-u"),
                            QStringLiteral("0"), QStringLiteral("--entrypoint"), QStringLiteral("/bin/sh"), m_image,
                            QStringLiteral("-c"), script, QStringLiteral("sh")}
                + folders);
}

Result<void> ContainerEnvironment::tryAnew() const
{
    return call({QStringLiteral("run"), QStringLiteral("--rm"), QStringLiteral("--label"),
                 QStringLiteral("quayside.job=") + m_request.jobId, QStringLiteral("--network"), QStringLiteral("none"),
                 QStringLiteral("--entrypoint"), QStringLiteral("/bin/sh"), m_image, QStringLiteral("-c"),
                 QStringLiteral("exit 0")});
}

void ContainerEnvironment::stop()
{
    if (m_container.isEmpty())
        return;
    (void)outputOf(
        engineCall(m_engine, {QStringLiteral("rm"), QStringLiteral("-f"), QStringLiteral("-v"), m_container}),
        {.timeout = engineLimit}, StopFlag());
    m_container.clear();
}

QString ContainerEnvironment::traces() const
{
    return QStringLiteral("container %1 %2").arg(toText(m_engine), m_container);
}

std::vector<Issue> containerImageIssues(const Task &task)
{
    if (!task.environment.image.isEmpty() || QFileInfo::exists(task.folder + QStringLiteral("/environment/Dockerfile")))
        return {};
    return {{Severity::Error, QStringLiteral("task.unsupported"), task.folder,
             QStringLiteral("environment.docker_image"),
             QStringLiteral("there is no environment/Dockerfile, and docker_image is not set")}};
}

void endContainers(ContainerEngine engine, const QString &jobId, const QString &scratchFolder)
{
    removeLabelled(engine, jobId);
    for (const QString &scratch : scratchFoldersOf(jobId, scratchFolder)) {
        switch (engine) {
        case ContainerEngine::Docker: (void)removeTree(scratch); break;
        case ContainerEngine::Podman: PodmanBuild(scratch).end(); break;
        }
    }
}

} // namespace quayside
