// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/containerenvironment.h"

#include "core/base/removetree.h"
#include "core/run/environment/composeproject.h"
#include "core/run/environment/podmanbuild.h"
#include "core/run/environment/sandboxsettings.h"
#include "core/run/environment/singlecontainer.h"

#include <QFileInfo>

namespace quayside {

namespace {

std::unique_ptr<ContainerSource> makeSource(ContainerEngine engine, const EnvironmentRequest &request,
                                            const QString &scratch, const StopFlag &stop)
{
    if (hasComposeFile(request.context))
        return std::make_unique<ComposeProject>(engine, request, scratch, stop);
    return std::make_unique<SingleContainer>(engine, request, scratch, stop);
}

} // namespace

ContainerEnvironment::ContainerEnvironment(ContainerEngine engine, EnvironmentRequest request, QString scratch,
                                           StopFlag stop)
    : m_engine(engine), m_request(std::move(request)), m_scratch(std::move(scratch)), m_stop(std::move(stop)),
      m_source(makeSource(engine, m_request, m_scratch, m_stop))
{
}

ContainerEnvironment::~ContainerEnvironment()
{
    ContainerEnvironment::stop();
}

Result<void> ContainerEnvironment::prepare(const OutputSink &log)
{
    return m_source->start(log).and_then([this] {
        m_isAwake = true;
        return settle();
    });
}

Result<void> ContainerEnvironment::settle()
{
    const auto facts = main().inspect(QStringLiteral("{{.Image}} {{.Config.WorkingDir}}"));
    if (!facts)
        return std::unexpected(facts.error());
    m_image = facts->section(QLatin1Char(' '), 0, 0);
    const QString own = facts->section(QLatin1Char(' '), 1);
    m_workingFolder = !m_request.task.workingFolder.isEmpty() ? m_request.task.workingFolder
        : own.isEmpty()                                       ? QStringLiteral("/")
                                                              : own;
    const auto ready = exec(
        {.command = QStringLiteral(
             "mkdir -p /logs/agent /logs/verifier /logs/artifacts && chmod 777 /logs /logs/*; [ -x /bin/bash ] && exit 10; exit 0"),
         .folder = QStringLiteral("/"),
         .user = QStringLiteral("0"),
         .timeLimit = {.timeout = m_request.buildTimeout}},
        {});
    if (!ready)
        return std::unexpected(ready.error());
    if (ready->code == 10)
        m_shell = QStringLiteral("/bin/bash");
    else if (!ready->ok())
        return std::unexpected(Error{ready->end == ProcessEnd::Stopped ? ErrorCode::Cancelled : ErrorCode::Failed,
                                     main().name(),
                                     {},
                                     QStringLiteral("the container does not run commands")});
    return {};
}

Result<ProcessResult> ContainerEnvironment::exec(const ExecRequest &request, const OutputSink &sink)
{
    // What is set for the main service is nothing for another, which may have no other shell.
    if (!request.service.isEmpty())
        return m_source->beside(request.service).and_then([&](const Container &container) {
            return container.exec(QStringLiteral("sh"), request, sink);
        });
    if (const auto started = awake(); !started)
        return std::unexpected(started.error());
    ExecRequest whole = request;
    whole.variables = m_request.variables;
    whole.variables.insert(request.variables);
    if (whole.folder.isEmpty())
        whole.folder = m_workingFolder;
    return main().exec(m_shell, whole, sink);
}

Result<void> ContainerEnvironment::upload(const QString &hostFolder, const QString &target)
{
    return main().upload(hostFolder, target);
}

Result<Download> ContainerEnvironment::download(const InnerPath &source, const Keep &keep)
{
    const auto from = source.service.isEmpty() ? Result<Container>(main()) : m_source->beside(source.service);
    return from.and_then([&](const Container &container) {
        return container.download(source.path, keep, m_scratch + QStringLiteral(".download"));
    });
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
    auto started = m_source->startAgain();
    m_isAwake = started.has_value();
    return started;
}

Result<Renewed> ContainerEnvironment::renew(const Renewal &renewal)
{
    const auto state = main().inspect(QStringLiteral("{{.State.Running}}"));
    if (!state)
        return std::unexpected(state.error());
    Renewed renewed;
    const bool isRunning = *state == QLatin1String("true");
    if (m_isAwake && !isRunning)
        renewed.tampering.push_back({TamperingKind::EndedAll, {}});
    if (isRunning) {
        if (const auto ended = main().call({QStringLiteral("kill")}); !ended)
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
                            main().name(), QStringLiteral("--label"), jobLabel(m_request.jobId),
                            QStringLiteral("--network"), QStringLiteral("none"), QStringLiteral("-u"),
                            QStringLiteral("0"), QStringLiteral("--entrypoint"), QStringLiteral("/bin/sh"), m_image,
                            QStringLiteral("-c"), script, QStringLiteral("sh")}
                + folders);
}

Result<void> ContainerEnvironment::tryAnew() const
{
    return call({QStringLiteral("run"), QStringLiteral("--rm"), QStringLiteral("--label"), jobLabel(m_request.jobId),
                 QStringLiteral("--network"), QStringLiteral("none"), QStringLiteral("--entrypoint"),
                 QStringLiteral("/bin/sh"), m_image, QStringLiteral("-c"), QStringLiteral("exit 0")});
}

void ContainerEnvironment::printed(const ServiceSinks &sinks) const
{
    for (const QString &service : m_source->services()) {
        const auto container = m_source->beside(service);
        if (container)
            (void)runProcess(engineCall(m_engine, {QStringLiteral("logs"), container->name()}),
                             {.timeout = engineLimit}, m_stop, sinks(service));
    }
}

void ContainerEnvironment::stop()
{
    m_source->remove();
}

QString ContainerEnvironment::traces() const
{
    return QStringLiteral("container %1 %2").arg(toText(m_engine), main().name());
}

std::vector<Issue> containerImageIssues(const Task &task)
{
    const QString folder = task.folder + QStringLiteral("/environment");
    if (!task.environment.image.isEmpty() || QFileInfo::exists(folder + QStringLiteral("/Dockerfile"))
        || hasComposeFile(folder))
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
