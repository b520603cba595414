// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/singlecontainer.h"

#include "core/run/environment/podmanbuild.h"
#include "core/run/task/taskdigest.h"

#include <QFileInfo>

namespace quayside {

SingleContainer::SingleContainer(ContainerEngine engine, const EnvironmentRequest &request, QString scratch,
                                 StopFlag stop)
    : m_engine(engine), m_request(request), m_scratch(std::move(scratch)), m_stop(std::move(stop)),
      m_container(engine, engineName(request.session), m_stop)
{
}

Result<void> SingleContainer::follow(const QStringList &arguments, const OutputSink &log,
                                     const std::function<OutputSink(const OutputSink &)> &through)
{
    return followCall(engineCall(m_engine, arguments), {.timeout = m_request.buildTimeout}, m_stop, log, through)
        .transform_error([&](Error error) {
            error.path = toText(m_engine) + QLatin1Char(' ') + arguments.front();
            return error;
        });
}

Result<QString> SingleContainer::image(const OutputSink &log)
{
    const bool hasDockerfile = QFileInfo::exists(m_request.context + QStringLiteral("/Dockerfile"));
    const auto inspect = [&](const QString &name) {
        return follow({QStringLiteral("image"), QStringLiteral("inspect"), name}, {});
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
        const auto pulled = follow({QStringLiteral("pull"), name}, log);
        return pulled ? Result<QString>(name) : std::unexpected(pulled.error());
    }
    const auto digest = contentDigest(m_request.context);
    if (!digest)
        return std::unexpected(digest.error());
    QString name = QStringLiteral("quayside-build:") + QString::fromLatin1(digest->left(32));
    if (!m_request.rebuild && inspect(name))
        return name;
    return build(name, log).transform([&] { return name; }).transform_error([&](Error error) {
        error.path = m_request.context + QStringLiteral("/Dockerfile");
        return error;
    });
}

/// Docker's daemon ends a build whose client goes away; with Podman that is up to us.
Result<void> SingleContainer::build(const QString &name, const OutputSink &log)
{
    const QStringList arguments{QStringLiteral("build"),   QStringLiteral("--force-rm"),
                                QStringLiteral("--label"), QStringLiteral("quayside.build=1"),
                                QStringLiteral("-t"),      name,
                                m_request.context};
    switch (m_engine) {
    case ContainerEngine::Docker: return follow(arguments, log);
    case ContainerEngine::Podman: break;
    }
    const PodmanBuild podman(m_scratch);
    const auto built = follow(QStringList{QStringLiteral("--log-level=debug")} + arguments, log,
                              [&](const OutputSink &sink) { return podman.follow(sink); });
    built ? podman.forget() : podman.end();
    return built;
}

QStringList SingleContainer::runArguments(const QString &image) const
{
    QStringList arguments{QStringLiteral("run"),     QStringLiteral("-d"),       QStringLiteral("--name"),
                          m_container.name(),        QStringLiteral("--label"),  jobLabel(m_request.jobId),
                          QStringLiteral("--label"), trialLabel(m_request.trial)};
    if (m_request.task.network.mode == NetworkMode::None)
        arguments << QStringLiteral("--network") << QStringLiteral("none");
    if (m_request.task.resources.cpus)
        arguments << QStringLiteral("--cpus") << QString::number(*m_request.task.resources.cpus);
    if (m_request.task.resources.memoryMb)
        arguments << QStringLiteral("--memory") << QStringLiteral("%1m").arg(*m_request.task.resources.memoryMb);
    for (const char *folder : {"/tests", "/logs"})
        arguments << QStringLiteral("-v") << QLatin1String(folder);
    arguments << QStringLiteral("--entrypoint") << QStringLiteral("/bin/sh") << image << QStringLiteral("-c")
              << idleScript;
    return arguments;
}

Result<void> SingleContainer::start(const OutputSink &log)
{
    const auto name = image(log);
    if (!name)
        return std::unexpected(name.error());
    const TimeLimit timeLimit{.timeout = m_request.buildTimeout};
    m_state = State::MayExist;
    (void)outputOf(engineCall(m_engine, {QStringLiteral("rm"), QStringLiteral("-f"), m_container.name()}), timeLimit,
                   StopFlag());
    const auto started = outputOf(engineCall(m_engine, runArguments(*name)), timeLimit, m_stop);
    return started ? Result<void>() : std::unexpected(started.error());
}

Result<void> SingleContainer::startAgain()
{
    return m_container.call({QStringLiteral("start")});
}

Result<Container> SingleContainer::beside(const QString &service) const
{
    return std::unexpected(Error{ErrorCode::NotFound, service, {}, QStringLiteral("there is no such service")});
}

void SingleContainer::remove()
{
    if (m_state == State::Absent)
        return;
    (void)outputOf(
        engineCall(m_engine, {QStringLiteral("rm"), QStringLiteral("-f"), QStringLiteral("-v"), m_container.name()}),
        {.timeout = engineLimit}, StopFlag());
    m_state = State::Absent;
}

} // namespace quayside
