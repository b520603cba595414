// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "core/base/removetree.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <sched.h>
#include <sys/mount.h>

namespace quayside {

namespace {

const TimeLimit timeLimit{.timeout = Milliseconds(120'000)};

/// A build shell may show the control groups read-only; engines need to write there. In a mount namespace of our own.
void openControlGroups()
{
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return;
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (!mounts.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &line : mounts.readAll().split('\n')) {
        const QByteArray place = line.split(' ').value(4);
        if (place == "/sys" || place.startsWith("/sys/fs/cgroup"))
            mount(nullptr, place.constData(), nullptr, MS_REMOUNT | MS_BIND, nullptr);
    }
}

/// Some mounts of a container's storage stay for a moment after it.
void unmountBelow(const QString &folder)
{
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (!mounts.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &line : mounts.readAll().split('\n')) {
        const QByteArray place = line.split(' ').value(4);
        if (place.startsWith(QFile::encodeName(folder) + '/'))
            umount2(place.constData(), MNT_DETACH);
    }
}

} // namespace

TestEngine::TestEngine(ContainerEngine engine, Builder builder) : m_engine(engine), m_builder(builder)
{
    m_problem = start();
}

TestEngine::~TestEngine()
{
    if (m_daemon.state() != QProcess::NotRunning) {
        m_daemon.terminate();
        if (!m_daemon.waitForFinished(30'000))
            m_daemon.kill();
        m_daemon.waitForFinished();
    }
    unmountBelow(m_folder.path());
    (void)removeTree(m_folder.path(QStringLiteral("engine")));
    for (const char *name :
         {"DOCKER_HOST", "DOCKER_CONFIG", "DOCKER_BUILDKIT", "CONTAINERS_CONF", "CONTAINERS_STORAGE_CONF"})
        qunsetenv(name);
}

QString TestEngine::start()
{
    if (QStandardPaths::findExecutable(toText(m_engine)).isEmpty())
        return toText(m_engine) + QStringLiteral(" is not installed");
    openControlGroups();
    m_folder.makeFolder(QStringLiteral("engine"));
    const QString started = m_engine == ContainerEngine::Docker ? startDocker() : configurePodman();
    return started.isEmpty() ? importImage() : started;
}

QString TestEngine::startDocker()
{
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dockerd"),
                                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
    if (daemon.isEmpty())
        return QStringLiteral("dockerd is not installed");
    const QString base = m_folder.path(QStringLiteral("engine"));
    qputenv("DOCKER_HOST", "unix://" + QFile::encodeName(base) + "/docker.sock");
    qputenv("DOCKER_CONFIG", QFile::encodeName(base + QStringLiteral("/config")));
    qputenv("DOCKER_BUILDKIT", m_builder == Builder::BuildKit ? "1" : "0");
    if (m_builder == Builder::BuildKit && !call({QStringLiteral("buildx"), QStringLiteral("version")}))
        return QStringLiteral("docker-buildx is not installed");
    // The quick one needs a file system that not every temporary folder has.
    const QString problem = startDaemon(daemon, QStringLiteral("overlay2"));
    return problem.isEmpty() ? QString() : startDaemon(daemon, QStringLiteral("vfs"));
}

QString TestEngine::startDaemon(const QString &daemon, const QString &storage)
{
    const QString base = m_folder.path(QStringLiteral("engine"));
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.setStandardOutputFile(base + QStringLiteral("/log"));
    m_daemon.start(daemon,
                   {QStringLiteral("--data-root"), base + QStringLiteral("/data"), QStringLiteral("--exec-root"),
                    base + QStringLiteral("/exec"), QStringLiteral("-H"), qEnvironmentVariable("DOCKER_HOST"),
                    QStringLiteral("--pidfile"), base + QStringLiteral("/pid"), QStringLiteral("--iptables=false"),
                    QStringLiteral("--ip6tables=false"), QStringLiteral("--bridge=none"),
                    QStringLiteral("--storage-driver=") + storage});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000 && !m_daemon.waitForFinished(200)) {
        if (!engineProblem(m_engine))
            return {};
    }
    m_daemon.kill();
    m_daemon.waitForFinished();
    QFile log(base + QStringLiteral("/log"));
    const QByteArray said = log.open(QIODevice::ReadOnly) ? log.readAll().trimmed() : QByteArray();
    return QStringLiteral("dockerd does not start: ") + QString::fromUtf8(said.mid(said.lastIndexOf('\n') + 1));
}

QString TestEngine::configurePodman()
{
    const QByteArray base = QFile::encodeName(m_folder.path(QStringLiteral("engine")));
    m_folder.write(
        QStringLiteral("engine/containers.conf"),
        "[containers]\ndefault_ulimits = [\"nofile=20000:20000\", \"nproc=4096:4096\"]\n"
        "[engine]\ncgroup_manager = \"cgroupfs\"\nruntime = \"runc\"\nevents_logger = \"none\"\n[network]\nfirewall_driver = \"none\"\nnetwork_config_dir = \""
            + base + "/networks\"\n");
    m_folder.write(QStringLiteral("engine/storage.conf"),
                   "[storage]\ndriver = \"vfs\"\ngraphroot = \"" + base + "/root\"\nrunroot = \"" + base + "/run\"\n");
    qputenv("CONTAINERS_CONF", base + "/containers.conf");
    qputenv("CONTAINERS_STORAGE_CONF", base + "/storage.conf");
    qputenv("PODMAN_IGNORE_CGROUPSV1_WARNING", "1");
    return {};
}

QString TestEngine::startPodmanService()
{
    const QString socket = QStringLiteral("unix://") + m_folder.path(QStringLiteral("engine/podman.sock"));
    qputenv("DOCKER_HOST", QFile::encodeName(socket));
    m_daemon.setStandardErrorFile(m_folder.path(QStringLiteral("engine/service.log")));
    m_daemon.start(toText(m_engine),
                   {QStringLiteral("system"), QStringLiteral("service"), QStringLiteral("--time=0"), socket});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 30'000 && !m_daemon.waitForFinished(200)) {
        if (call({QStringLiteral("compose"), QStringLiteral("ls")}))
            return {};
    }
    return QStringLiteral("podman compose finds no service to talk to");
}

QString TestEngine::importImage()
{
    const QString archive = m_folder.path(QStringLiteral("engine/base.tar"));
    const ProcessSpec maker{
        .command = {QStringLiteral("python3"), QStringLiteral(QUAYSIDE_SOURCE "/tests/support/baseimage.py"), archive},
        .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin:/usr/sbin:/sbin")}}};
    if (const auto made = outputOf(maker, timeLimit, StopFlag()); !made)
        return describe(made.error());
    const QString name = (m_engine == ContainerEngine::Podman ? QStringLiteral("docker.io/library/") : QString())
        + QLatin1String(baseImage);
    const QString path = QStringLiteral("ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    if (const auto imported = call({QStringLiteral("import"), QStringLiteral("--change"), path, archive, name});
        !imported)
        return describe(imported.error());
    const auto said = call({QStringLiteral("run"), QStringLiteral("--rm"), QStringLiteral("--network"),
                            QStringLiteral("none"), name, QStringLiteral("echo"), QStringLiteral("hi")});
    return said ? QString() : QStringLiteral("no container runs here: ") + describe(said.error());
}

Result<QByteArray> TestEngine::call(const QStringList &arguments) const
{
    return outputOf(engineCall(m_engine, arguments), timeLimit, StopFlag());
}

int TestEngine::containers() const
{
    QStringList arguments{QStringLiteral("ps"), QStringLiteral("-aq")};
    if (m_engine == ContainerEngine::Podman)
        arguments << QStringLiteral("--external"); // those of builds
    const auto ids = call(arguments);
    return ids ? static_cast<int>(ids->trimmed().split('\n').size()) - (ids->trimmed().isEmpty() ? 1 : 0) : -1;
}

} // namespace quayside
