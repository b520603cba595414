// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/composeproject.h"

#include "core/base/removetree.h"
#include "core/run/environment/composeclient.h"

#include <chrono>
#include <thread>

#include <unistd.h>

namespace quayside {

namespace {

const QString mainService = QStringLiteral("main");

} // namespace

ComposeProject::ComposeProject(ContainerEngine engine, const EnvironmentRequest &request, const QString &scratch,
                               StopFlag stop)
    : m_engine(engine), m_request(request), m_project(engineName(request.session)),
      m_folder(scratch + QStringLiteral(".compose")), m_stop(std::move(stop)), m_files(request, m_folder)
{
}

Result<void> ComposeProject::compose(const QStringList &arguments, const OutputSink &log) const
{
    ProcessSpec call = engineCall(m_engine, {}, m_files.variables());
    call.command = m_client
        + QStringList{QStringLiteral("--project-name"), m_project, QStringLiteral("--project-directory"),
                      m_request.context};
    for (const QString &path : m_files.paths())
        call.command << QStringLiteral("-f") << path;
    call.command += arguments;
    call.folder = m_request.context;
    return followCall(call, {.timeout = m_request.buildTimeout}, m_stop, log).transform_error([&](Error error) {
        error.path = m_client.join(QLatin1Char(' ')) + QLatin1Char(' ') + arguments.front();
        return error;
    });
}

Result<void> ComposeProject::start(const OutputSink &log)
{
    const auto client = composeClient(m_engine);
    if (!client)
        return std::unexpected(client.error());
    m_client = *client;
    removeProject(m_engine, m_project);
    if (const auto written = m_files.write(); !written)
        return written;
    m_state = State::MayExist;
    if (const auto built = compose({QStringLiteral("build")}, log); !built)
        return built;
    QStringList up{QStringLiteral("up"), QStringLiteral("--detach")};
    // Podman tells nobody whether a container is healthy.
    if (m_engine == ContainerEngine::Docker)
        up << QStringLiteral("--wait");
    const auto started = compose(up, log);
    const auto found = findContainers(); // what a service printed is wanted most where it did not start
    return started ? found : started;
}

Result<void> ComposeProject::findContainers()
{
    const QString filter = QStringLiteral("label=com.docker.compose.project=") + m_project;
    const auto ids = outputOf(
        engineCall(m_engine, {QStringLiteral("ps"), QStringLiteral("-aq"), QStringLiteral("--filter"), filter}),
        {.timeout = engineLimit}, m_stop);
    const QStringList known =
        QString::fromUtf8(ids.value_or(QByteArray())).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &id : known) {
        const auto labels =
            Container(m_engine, id, m_stop)
                .inspect(QStringLiteral("{{index .Config.Labels \"com.docker.compose.service\"}} "
                                        "{{index .Config.Labels \"com.docker.compose.container-number\"}}"));
        const QStringList facts = labels.value_or(QString()).split(QLatin1Char(' '));
        if (facts.value(1) == QLatin1String("1"))
            m_containers.insert(facts.front(), id);
    }
    if (m_containers.contains(mainService))
        return {};
    return std::unexpected(Error{
        ErrorCode::Failed, composeFileIn(m_request.context), {}, QStringLiteral("no service \"main\" was started")});
}

Container ComposeProject::main() const
{
    return {m_engine, m_containers.value(mainService), m_stop};
}

Result<Container> ComposeProject::beside(const QString &service) const
{
    const auto found = m_containers.find(service);
    if (found == m_containers.end())
        return std::unexpected(Error{ErrorCode::NotFound,
                                     service,
                                     {},
                                     QStringLiteral("there is no service \"%1\" that was started").arg(service)});
    return Container(m_engine, *found, m_stop);
}

QStringList ComposeProject::services() const
{
    QStringList names = m_containers.keys();
    names.removeAll(mainService);
    names.removeAll(ComposeFiles::noNetwork);
    return names;
}

Result<void> ComposeProject::startAgain()
{
    return main().call({QStringLiteral("start")}).and_then([this] { return restartSharers(); }).transform([this] {
        awaitHealth();
    });
}

Result<void> ComposeProject::restartSharers() const
{
    const auto id = main().inspect(QStringLiteral("{{.Id}}"));
    if (!id)
        return std::unexpected(id.error());
    for (const QString &service : services()) {
        const Container container(m_engine, m_containers.value(service), m_stop);
        const auto modes = container.inspect(
            QStringLiteral("{{.HostConfig.NetworkMode}} {{.HostConfig.PidMode}} {{.HostConfig.IpcMode}}"));
        if (!modes.value_or(QString()).contains(QStringLiteral("container:") + *id))
            continue;
        if (auto restarted = container.call({QStringLiteral("restart"), QStringLiteral("-t"), QStringLiteral("0")});
            !restarted)
            return restarted;
    }
    return {};
}

/// What the main service starts of itself may be what is tested. One that does not get well is left to the tests.
void ComposeProject::awaitHealth() const
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(m_request.buildTimeout.value);
    const QString health = QStringLiteral("{{if .State.Health}}{{.State.Health.Status}}{{end}}");
    while (m_engine == ContainerEngine::Docker && main().inspect(health) == QStringLiteral("starting")
           && std::chrono::steady_clock::now() < deadline && !m_stop.isRequested())
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
}

/// What a program inside wrote is its user's, and may not be ours to remove.
void ComposeProject::emptyLogs() const
{
    const auto image = main().inspect(QStringLiteral("{{.Image}}"));
    if (geteuid() == 0 || !image)
        return;
    const QStringList arguments{QStringLiteral("run"),
                                QStringLiteral("--rm"),
                                QStringLiteral("--volumes-from"),
                                main().name(),
                                QStringLiteral("--network"),
                                QStringLiteral("none"),
                                QStringLiteral("-u"),
                                QStringLiteral("0"),
                                QStringLiteral("--entrypoint"),
                                QStringLiteral("/bin/sh"),
                                *image,
                                QStringLiteral("-c"),
                                QStringLiteral("rm -rf /logs/*/* /logs/*/.[!.]* /logs/*/..?*")};
    (void)outputOf(engineCall(m_engine, arguments), {.timeout = engineLimit}, StopFlag());
}

void ComposeProject::remove()
{
    if (m_state == State::Absent)
        return;
    emptyLogs();
    removeProject(m_engine, m_project);
    (void)removeTree(m_folder);
    m_state = State::Absent;
}

} // namespace quayside
