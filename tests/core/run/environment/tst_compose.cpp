// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder.h"
#include "core/run/environment/composeclient.h"
#include "core/run/environment/unsupported.h"
#include "core/run/queue/jobfolder.h"
#include "core/run/record/manifest.h"
#include "core/run/task/loadtask.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"
#include "tests/support/testengine.h"

#include <QDir>
#include <QProcess>

#include <memory>

using namespace quayside;

namespace {

constexpr const char *dockerfile = "FROM python:3.13-slim-bookworm\nWORKDIR /app\n";
constexpr const char *limits = "[agent]\ntimeout_sec = 60\n[verifier]\ntimeout_sec = 60\n";
constexpr const char *storeDockerfile =
    "FROM python:3.13-slim-bookworm\nWORKDIR /data\nRUN echo forty-two > value.txt\n"
    "CMD [\"sh\", \"-c\", \"echo token $TOKEN; exec python3 -u -m http.server 8000 --directory /data 2>> /data/access.log\"]\n";
constexpr const char *healthCheck =
    "    healthcheck:\n"
    "      test: [\"CMD\", \"python3\", \"-c\", \"import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/value.txt')\"]\n"
    "      interval: 1s\n      retries: 30\n";

/// Asks a server for the value until it answers, and gives the answer to the tests.
QByteArray fetch(const QByteArray &host)
{
    return "#!/bin/sh\npython3 -c \"\nimport time, urllib.request\nfor i in range(100):\n    try:\n"
           "        print(urllib.request.urlopen('http://"
        + host
        + ":8000/value.txt').read().decode())\n        break\n    except OSError:\n        time.sleep(0.1)\n\" > ";
}

QString trialFolder(const RunQueue &queue, qsizetype at = 0)
{
    return queue.folder() + QLatin1Char('/') + queue.trials()[static_cast<size_t>(at)].plan.name.value;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

/// "/data/access.log store ok", one for each entry.
QStringList manifestOf(const QString &trial)
{
    const auto folder = Folder::open(trial);
    const auto entries = folder ? readManifest(*folder, QStringLiteral("artifacts"))
                                : Result<std::vector<ManifestEntry>>(std::unexpected(folder.error()));
    QStringList lines;
    for (const ManifestEntry &entry : entries.value_or(std::vector<ManifestEntry>()))
        lines << QStringLiteral("%1 %2 %3").arg(entry.source, entry.service).arg(static_cast<int>(entry.status));
    return lines;
}

} // namespace

/// Tasks of several services on a real engine, which the test starts itself.
class TestCompose : public QObject
{
    Q_OBJECT

public:
    explicit TestCompose(EnvironmentKind kind) : m_kind(kind) {}

private:
    /// Podman has systemd look after its health checks, which is not everywhere.
    bool hasHealthChecks() const { return m_kind == EnvironmentKind::Docker; }
    /// Services are found by their names.
    bool hasNames() const
    {
        return m_kind == EnvironmentKind::Docker || QFileInfo::exists(QStringLiteral("/usr/lib/podman/aardvark-dns"));
    }
    QByteArray health() const { return hasHealthChecks() ? QByteArray(healthCheck) : QByteArray(); }
    QByteArray store(const QByteArray &more = {}) const { return "  store:\n    build: ./store\n" + more + health(); }
    QByteArray waitsForStore() const
    {
        return QByteArray("services:\n  main:\n    depends_on:\n      store:\n        condition: service_")
            + (hasHealthChecks() ? "healthy\n" : "started\n");
    }

private Q_SLOTS:
    void initTestCase()
    {
        const ContainerEngine kind =
            m_kind == EnvironmentKind::Docker ? ContainerEngine::Docker : ContainerEngine::Podman;
        m_engine = std::make_unique<TestEngine>(kind);
        QString problem = m_engine->problem();
        if (problem.isEmpty() && kind == ContainerEngine::Podman)
            problem = m_engine->startPodmanService();
        if (!problem.isEmpty())
            QSKIP(qPrintable(problem));
        if (const auto client = composeClient(kind); !client)
            QSKIP(qPrintable(describe(client.error())));
    }

    /// Whatever a test was about.
    void cleanup()
    {
        QCOMPARE(said({QStringLiteral("ps"), QStringLiteral("-a"), QStringLiteral("--format"),
                       QStringLiteral("{{.Names}} {{.Status}} {{.Labels}}")}),
                 QString());
        QCOMPARE(left({QStringLiteral("network"), QStringLiteral("ls"), QStringLiteral("--filter"),
                       QStringLiteral("label=com.docker.compose.project")}),
                 QString());
        QCOMPARE(left({QStringLiteral("volume"), QStringLiteral("ls")}), QString());
        QCOMPARE(left({QStringLiteral("images"), QStringLiteral("--filter"), QStringLiteral("reference=quayside-*-*")}),
                 QString());
    }

    void cleanupTestCase() { m_engine.reset(); }

    void servicesAreCollectedByName()
    {
        if (!hasNames())
            QSKIP("Podman needs aardvark-dns to know services by name");
        RunBench bench;
        const QString task = bench.task(
            QStringLiteral("sidecar"),
            {.toml = QByteArray(
                         "artifacts = [\"/app/answer.txt\", { source = \"/data/access.log\", service = \"store\" },\n"
                         "  { source = \"/app/answer.txt\", service = \"store\" },\n"
                         "  { source = \"/data/state\", service = \"store\", destination = \"store/state\" },\n"
                         "  { source = \"/data/none\", service = \"nobody\" }]\n")
                 + limits
                 + "[environment.env]\nTOKEN = \"${STORE_TOKEN}\"\n"
                   "[[verifier.collect]]\nservice = \"store\"\ncommand = \"mkdir state && echo $TOKEN > state/token.txt\"\n",
             .tests =
                 "#!/bin/sh\ngrep -q forty-two /app/answer.txt && [ $TOKEN ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n",
             .solution = fetch("store") + "/app/answer.txt\n",
             .dockerfile = dockerfile});
        describeServices(bench, QStringLiteral("sidecar"),
                         waitsForStore() + store("    environment:\n      TOKEN: ${TOKEN}\n"));
        Secrets secrets;
        secrets.add(QStringLiteral("STORE_TOKEN"), QStringLiteral("v4lue-of-the-token"),
                    QStringLiteral("command line"));
        const auto queue = run(bench, task, {QStringLiteral("oracle"), QStringLiteral("nop")}, secrets);
        QCOMPARE(outcomeLine(queue->trials()[0]), QStringLiteral("reward=1"));
        QCOMPARE(outcomeLine(queue->trials()[1]), QStringLiteral("reward=0"));
        const QString trial = trialFolder(*queue);
        QCOMPARE(manifestOf(trial),
                 (QStringList{QStringLiteral("/logs/artifacts  2"), QStringLiteral("/app/answer.txt  0"),
                              QStringLiteral("/data/access.log store 0"), QStringLiteral("/app/answer.txt store 3"),
                              QStringLiteral("/data/state store 0"), QStringLiteral("/data/none nobody 1")}));
        QVERIFY(contentOf(trial + QStringLiteral("/artifacts/app/answer.txt")).startsWith("forty-two"));
        QVERIFY(contentOf(trial + QStringLiteral("/artifacts/data/access.log")).contains("GET /value.txt"));
        const QByteArray printed = contentOf(trial + QStringLiteral("/services/store.txt"));
        QVERIFY2(printed.startsWith("token ") && !printed.contains("v4lue"), printed.constData());
        const QByteArray kept = contentOf(trial + QStringLiteral("/artifacts/store/state/token.txt"));
        QVERIFY2(!kept.contains("v4lue") && kept.size() > 1, kept.constData());
        QCOMPARE(schemaProblem(queue->folder()), QString());
    }

    /// One machine without a network, and the main service may be ended and started in it.
    void servicesWithoutANetworkReachEachOther()
    {
        RunBench bench;
        const QByteArray onlyLoopback = "[ $(tail -n +3 /proc/net/dev | wc -l) = 1 ]";
        const QString task =
            bench.task(QStringLiteral("alone"),
                       {.toml = QByteArray(limits) + "[environment]\nnetwork_mode = \"no-network\"\n",
                        .tests = fetch("127.0.0.1") + "/answer; grep -q forty /answer && " + onlyLoopback
                            + " && grep -q forty /app/answer && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n",
                        .solution = fetch("127.0.0.1") + "/app/answer\n",
                        .dockerfile = dockerfile});
        describeServices(bench, QStringLiteral("alone"), waitsForStore() + store());
        const auto queue = run(bench, task, {QStringLiteral("oracle")});
        QCOMPARE(outcomeLine(queue->trials()[0]), QStringLiteral("reward=1"));
        QVERIFY(!QFileInfo::exists(trialFolder(*queue) + QStringLiteral("/services/quayside-no-network.txt")));
    }

    /// The folders of logs are told to the file, and the tests still reach what lives in the main service's network.
    void servicesShareWhatTheMainOneHas()
    {
        RunBench bench;
        const QString task =
            bench.task(QStringLiteral("shared"),
                       {.toml = limits,
                        .tests = QByteArray("#!/bin/sh\nfor i in $(seq 50); do\n") + fetch("127.0.0.1").mid(10)
                            + "/answer 2>/dev/null && break; sleep 0.1; done\ngrep -q forty /answer && r=1 || r=0\n"
                              "echo $r > /logs/verifier/reward.txt\n",
                        .dockerfile = dockerfile});
        describeServices(
            bench, QStringLiteral("shared"),
            "services:\n"
                + store(
                    "    network_mode: service:main\n    volumes: [\"${HOST_ARTIFACTS_PATH}:/shared\"]\n"
                    "    command: [\"sh\", \"-c\", \"echo $$HOSTNAME > /shared/name; exec python3 -m http.server 8000\"]\n"));
        const auto queue = run(bench, task, {QStringLiteral("oracle")});
        QCOMPARE(outcomeLine(queue->trials()[0]), QStringLiteral("reward=1"));
        QVERIFY(contentOf(trialFolder(*queue) + QStringLiteral("/artifacts/logs/artifacts/name")).size() > 1);
    }

    void aSeparateVerifierHasServicesOfItsOwn()
    {
        if (!hasNames())
            QSKIP("Podman needs aardvark-dns to know services by name");
        RunBench bench;
        const QString task = bench.task(
            QStringLiteral("apart"),
            {.toml = QByteArray("artifacts = [\"/app/done\"]\n") + limits + "environment_mode = \"separate\"\n",
             .tests = fetch("store")
                 + "/answer; grep -q forty /answer && [ -f /app/done ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n",
             .dockerfile = dockerfile});
        const QString tests = QStringLiteral("tasks/apart/tests/");
        bench.folder().write(tests + QStringLiteral("Dockerfile"), dockerfile);
        bench.folder().write(tests + QStringLiteral("store/Dockerfile"), storeDockerfile);
        bench.folder().write(tests + QStringLiteral("docker-compose.yaml"), waitsForStore() + store());
        const auto queue = run(bench, task, {QStringLiteral("oracle"), QStringLiteral("nop")});
        QCOMPARE(outcomeLine(queue->trials()[0]), QStringLiteral("reward=1"));
        QCOMPARE(outcomeLine(queue->trials()[1]), QStringLiteral("reward=0"));
    }

    void aServiceThatDoesNotGetWellIsTold()
    {
        if (!hasHealthChecks())
            QSKIP("Podman's health checks need systemd");
        RunBench bench;
        const QString task = bench.task(QStringLiteral("ill"), {.toml = limits, .dockerfile = dockerfile});
        describeServices(
            bench, QStringLiteral("ill"),
            waitsForStore()
                + "  store:\n    build: ./store\n    command: [\"sh\", \"-c\", \"echo out of luck; exit 3\"]\n"
                + health());
        const auto queue = run(bench, task, {QStringLiteral("oracle")});
        QCOMPARE(outcomeLine(queue->trials()[0]), QStringLiteral("RuntimeError"));
        QCOMPARE(contentOf(trialFolder(*queue) + QStringLiteral("/services/store.txt")), QByteArray("out of luck\n"));
    }

    void killedAndResumedNothingIsLeft()
    {
        RunBench bench;
        bench.agent(QStringLiteral("slow"), "sleep 4; touch /app/done\n");
        const QString task = bench.task(QStringLiteral("one"), {.toml = limits, .dockerfile = dockerfile});
        describeServices(bench, QStringLiteral("one"),
                         waitsForStore() + store("    volumes: [\"kept:/kept\"]\n") + "volumes:\n  kept:\n");
        const QString jobs = bench.folder().path(QStringLiteral("jobs"));
        QProcess first;
        first.setProcessChannelMode(QProcess::ForwardedChannels);
        first.start(qEnvironmentVariable("QUAYSIDE_RUNNER"),
                    {QStringLiteral("run"), QStringLiteral("-e"), toText(m_kind), QStringLiteral("-p"), task,
                     QStringLiteral("-a"), QStringLiteral("slow"), QStringLiteral("-k"), QStringLiteral("2"),
                     QStringLiteral("-n"), QStringLiteral("2"), QStringLiteral("-o"), jobs,
                     QStringLiteral("--job-name"), QStringLiteral("job")});
        QVERIFY(first.waitForStarted());
        QVERIFY(QTest::qWaitFor([&] { return m_engine->containers() > 2; }, 60'000));
        first.kill();
        first.waitForFinished();
        auto job = reopenJob(jobs + QStringLiteral("/job"), bench.sandbox());
        VERIFY_RESULT(job);
        cleanup();
        RunQueue queue(std::move(*job), {}, bench.sandbox());
        runToEnd(queue);
        QCOMPARE(queue.totals().scored, 2);
    }

    void whatOfThisMachineServicesSeeIsSaidBefore()
    {
        RunBench bench;
        const QString folder = bench.task(QStringLiteral("sees"), {.toml = limits, .dockerfile = dockerfile});
        describeServices(
            bench, QStringLiteral("sees"),
            "services:\n  main:\n    volumes: [\"./store:/store:ro\", \"${HOST_AGENT_LOGS_PATH}:/agent\", \"own:/own\"]\n"
            "  store:\n    image: any\n    privileged: true\n    volumes: [\"/var/run/docker.sock:/sock\", \"bound:/b\"]\n"
            "volumes:\n  own:\n  bound:\n    driver_opts: {type: none, o: bind, device: /srv}\n");
        const auto task = loadTask(folder);
        VERIFY_RESULT(task);
        QStringList said;
        for (const Issue &issue : unsupported(task->task, m_kind)) {
            if (issue.where == QStringLiteral("environment/docker-compose.yaml"))
                said << issue.message;
        }
        QCOMPARE(said,
                 (QStringList{QStringLiteral("store is privileged: it is root on this machine"),
                              QStringLiteral("main reads %1/environment/store of this machine").arg(folder),
                              QStringLiteral("store reads and writes /var/run/docker.sock of this machine"),
                              QStringLiteral("store reads and writes /srv of this machine")}));
    }

private:
    static void describeServices(const RunBench &bench, const QString &task, const QByteArray &text)
    {
        const QString folder = QStringLiteral("tasks/%1/environment/").arg(task);
        bench.folder().write(folder + QStringLiteral("docker-compose.yaml"), text);
        bench.folder().write(folder + QStringLiteral("store/Dockerfile"), storeDockerfile);
    }

    std::unique_ptr<RunQueue> run(const RunBench &bench, const QString &task, const QStringList &agents,
                                  const Secrets &secrets = {}) const
    {
        RunSpec spec = bench.spec({task}, agents);
        spec.environment = m_kind;
        return bench.run(spec, secrets);
    }

    QString left(const QStringList &list) const { return said(list + QStringList{QStringLiteral("-q")}); }

    QString said(const QStringList &arguments) const
    {
        return QString::fromUtf8(m_engine->call(arguments).value_or("?")).trimmed();
    }

    EnvironmentKind m_kind;
    std::unique_ptr<TestEngine> m_engine;
};

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    TestCompose docker(EnvironmentKind::Docker);
    TestCompose podman(EnvironmentKind::Podman);
    const int failedOnDocker = QTest::qExec(&docker, count, arguments);
    return failedOnDocker + QTest::qExec(&podman, count, arguments);
}

#include "tst_compose.moc"
