// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/unsupported.h"
#include "core/run/task/loadtask.h"
#include "tests/support/harborpackage.h"
#include "tests/support/harbortrials.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QDir>
#include <QEventLoop>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <ranges>

using namespace quayside;

namespace {

constexpr double setupSeconds = 360; // what an agent's setup may take

/// "Duo" of "bench_agents:Duo"; empty for an agent that is not of the archive's own file.
QString classOf(const HarborTrial &recorded)
{
    const QStringList parts = memberText(jsonMember(recorded.config, "agent"), "import_path").split(QLatin1Char(':'));
    return parts.size() == 2 && parts.front() == QLatin1String("bench_agents") ? parts.back() : QString();
}

/// They go by what an earlier run left on the host, or by programs that are not here.
bool isOfElsewhere(const QString &name)
{
    static const QSet<QString> classes{QStringLiteral("Flaky"), QStringLiteral("Lottery"), QStringLiteral("AcpTarget"),
                                       QStringLiteral("AcpUser"), QStringLiteral("MiniLocal")};
    return classes.contains(name);
}

bool canRun(const HarborTrial &recorded, EnvironmentKind kind)
{
    const auto task = loadTask(recorded.task);
    return task && isImageHere(recorded.task)
        && std::ranges::none_of(unsupported(task->task, kind),
                                [](const Issue &one) { return one.severity == Severity::Error; });
}

/// One of each task, agent, configuration and outcome.
std::vector<HarborTrial> scriptedTrials(const QString &archive, EnvironmentKind kind)
{
    std::vector<HarborTrial> scripted;
    QSet<QString> known;
    for (const HarborTrial &recorded : harborTrials(archive)) {
        const QString name = classOf(recorded);
        const QString key = recorded.task + name + described(recorded.outcome)
            + QString::fromStdString(
                                serialized(jsonMember(jsonMember(recorded.config, "agent"), "override_timeout_sec")));
        const bool hasPolicy = !jsonMember(recorded.config, "override_error_policy").empty();
        if (name.isEmpty() || hasPolicy || isOfElsewhere(name) || known.contains(key) || !canRun(recorded, kind))
            continue;
        known.insert(key);
        scripted.push_back(recorded);
    }
    return scripted;
}

/// The archive's file of agents.
QString agentsFile(const QString &archive)
{
    const QString beside = archive + QStringLiteral("/made-with/bench_agents.py");
    return QFileInfo::exists(beside) ? beside : archive + QStringLiteral("/made-with/agents/bench_agents.py");
}

const QString bridge = QStringLiteral(QUAYSIDE_SOURCE "/tests/support/harboragent/harboragent.py");

/// The process that has Harbor's package and the archive's agents in memory.
class AgentServer
{
public:
    AgentServer(const HarborPackage &harbor, const QString &archive, QString socket) : m_socket(std::move(socket))
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PYTHONPATH"), harbor.folder());
        environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
        environment.insert(QStringLiteral("PYTHONWARNINGS"), QStringLiteral("ignore"));
        environment.insert(QStringLiteral("LITELLM_LOCAL_MODEL_COST_MAP"), QStringLiteral("True"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"), {bridge, QStringLiteral("serve"), m_socket, agentsFile(archive)});
    }
    ~AgentServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Empty when agents may come, else what went wrong.
    QString problem()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(120'000)) {}
        const QString said = QString::fromUtf8(m_process.readLine()).trimmed();
        return said == QLatin1String("ready") ? QString() : said + QLatin1Char(' ') + m_process.errorString();
    }

    const QString &socket() const { return m_socket; }

private:
    QProcess m_process;
    QString m_socket;
};

/// An agent of the archive as one of ours, with the session that it had.
QString definitionOf(const HarborTrial &recorded, const AgentServer &server)
{
    const auto command = [&](const char *phase) {
        return QStringLiteral("exec python3 -S -E '%1' %2 '%3' %4 %5__agent")
            .arg(bridge, QLatin1String(phase), server.socket(), classOf(recorded),
                 QFileInfo(recorded.folder).fileName());
    };
    const bool hasSetup = classOf(recorded).startsWith(QLatin1String("Setup"));
    return QStringLiteral("name = \"%1\"\nversion = \"1\"\n%2[run]\nchannel = \"jsonl\"\ncommand = \"\"\"%3\"\"\"\n")
        .arg(recorded.agent,
             hasSetup ? QStringLiteral("[install]\ncommand = \"\"\"%1\"\"\"\n").arg(command("setup")) : QString(),
             command("run"));
}

std::optional<double> factor(const HarborTrial &recorded, const char *key, std::optional<double> seconds)
{
    const Json limit = jsonMember(jsonMember(recorded.config, "agent"), key);
    return limit.is_number() && seconds ? std::optional(limit.get<double>() / *seconds) : std::nullopt;
}

RunSpec specOf(const HarborTrial &recorded, const RunBench &bench, const QString &agent, EnvironmentKind kind)
{
    RunSpec spec = bench.spec({recorded.task}, {agent});
    spec.jobName = QFileInfo(recorded.folder).fileName();
    spec.environment = kind;
    spec.concurrent = 1;
    if (const QString model = memberText(jsonMember(recorded.config, "agent"), "model_name"); !model.isEmpty())
        spec.models = {model};
    const auto task = loadTask(recorded.task);
    const auto limit = task ? task->task.agent.timeout : std::nullopt;
    spec.timeouts.agent =
        factor(recorded, "override_timeout_sec",
               limit.transform([](Milliseconds time) { return static_cast<double>(time.value) / 1000; }));
    spec.timeouts.agentSetup = factor(recorded, "override_setup_timeout_sec", setupSeconds);
    const Json artifacts = jsonMember(recorded.config, "artifacts");
    for (const Json &one : artifacts) {
        ArtifactRule rule{.source = memberText(one, "source"), .destination = memberText(one, "destination")};
        if (one.is_string())
            rule.source = QString::fromStdString(one.get<std::string>());
        spec.artifacts.push_back(rule);
    }
    return spec;
}

/// Runs queues, a few at a time.
class Queues
{
public:
    void add(std::unique_ptr<RunQueue> queue) { m_queues.push_back(std::move(queue)); }

    void runAll()
    {
        for (int i = 0; i < atOnce; ++i)
            startNext();
        if (m_running > 0)
            m_loop.exec();
    }

    const std::vector<std::unique_ptr<RunQueue>> &all() const { return m_queues; }

private:
    static constexpr int atOnce = 6;

    void startNext()
    {
        if (m_next == m_queues.size())
            return;
        RunQueue &queue = *m_queues[m_next++];
        ++m_running;
        QObject::connect(
            &queue, &RunQueue::finished, &m_loop,
            [this] {
                --m_running;
                startNext();
                if (m_running == 0)
                    m_loop.quit();
            },
            Qt::QueuedConnection);
        queue.start();
    }

    std::vector<std::unique_ptr<RunQueue>> m_queues;
    std::size_t m_next = 0;
    int m_running = 0;
    QEventLoop m_loop;
};

/// Harbor 0.25 does not verify after an exception that is none of its own; 0.26 does, and we.
bool isAsLater(const QString &archive, const TrialOutcome &recorded, const TrialOutcome &ours)
{
    return archive.endsWith(QLatin1String("0.25")) && recorded.verdict.endsWith(QLatin1String("Error"))
        && ours.verdict.startsWith(recorded.verdict + QLatin1Char(' '));
}

/// Harbor cannot copy a folder with a FIFO in it; we leave out the FIFO alone. The other file is of the image.
void leaveOutOddFiles(TrialOutcome &outcome)
{
    outcome.artifacts.removeIf([](const QString &line) {
        return line.startsWith(QLatin1String("/app/out ")) || line.startsWith(QLatin1String("/etc/debian_version "));
    });
}

/// Usage is compared where both can know it: the bridge reports at its end, which an agent that is ended does not come
/// to; and where an agent has filled in nothing, we go by its trajectory.
void leaveOutUsage(TrialOutcome &ours, TrialOutcome &recorded)
{
    if (recorded.usage.isEmpty() || recorded.verdict.startsWith(QLatin1String("AgentTimeoutError"))) {
        ours.usage.clear();
        recorded.usage.clear();
    }
}

} // namespace

/// The scripted agents of real archives, which are Harbor's own kind (classes in Python), run by us on their tasks with
/// Harbor's package: rewards, exceptions, steps, artifacts and usage are those that Harbor wrote.
class TestScriptedAgents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archives_data() { addArchiveRows(); }
    void archives()
    {
        QFETCH(EnvironmentKind, kind);
        QFETCH(QString, archive);
        const QString data = archiveOfTasks(archive);
        if (data.isEmpty())
            QSKIP("QUAYSIDE_REAL_DATA has no such tasks");
        const QList<HarborPackage> packages = HarborPackage::all();
        const auto harbor = std::ranges::find_if(packages, [&](const HarborPackage &package) {
            return package.version().startsWith(archive.section(QLatin1Char('-'), 1));
        });
        if (harbor == packages.end())
            QSKIP("Harbor's own package of this version is not here (QUAYSIDE_HARBOR)");
        const auto engine = engineFor(kind);
        if (!engine)
            QSKIP(qPrintable(describe(engine.error())));
        compare(kind, data, *harbor);
        if (*engine)
            QCOMPARE((*engine)->containers(), 0);
    }

private:
    static void compare(EnvironmentKind kind, const QString &archive, const HarborPackage &harbor)
    {
        const RunBench bench;
        const std::vector<HarborTrial> recorded = scriptedTrials(archive, kind);
        QVERIFY(!recorded.empty());
        AgentServer server(harbor, archive, bench.folder().path(QStringLiteral("agents.sock")));
        QCOMPARE(server.problem(), QString());
        Queues queues;
        for (const HarborTrial &one : recorded) {
            const QString file = QStringLiteral("agents/%1/%2.toml").arg(QFileInfo(one.folder).fileName(), one.agent);
            bench.folder().write(file, definitionOf(one, server).toUtf8());
            const RunSpec spec = specOf(one, bench, bench.folder().path(file), kind);
            auto job = createJob(spec, readMaterial(spec));
            VERIFY_RESULT(job);
            queues.add(std::make_unique<RunQueue>(std::move(*job), Secrets(), bench.sandbox()));
        }
        queues.runAll();
        QStringList differences;
        int asLater = 0;
        int withUsage = 0;
        for (const auto &[one, queue] : std::views::zip(recorded, queues.all())) {
            const QString folder = queue->folder() + QLatin1Char('/') + queue->trials().front().plan.name.value;
            TrialOutcome ours = outcomeAt(folder);
            TrialOutcome expected = outcomeIn(kind, one);
            leaveOutUsage(ours, expected);
            if (one.agent == QStringLiteral("maker"))
                std::ranges::for_each(std::array{&ours, &expected},
                                      [](TrialOutcome *outcome) { leaveOutOddFiles(*outcome); });
            withUsage += !expected.usage.isEmpty();
            if (isAsLater(archive, expected, ours))
                ++asLater;
            else if (ours != expected)
                differences << QStringLiteral("- %1 of %2\n  Harbor: %3\n  here:   %4")
                                   .arg(one.folder, one.agent, described(expected), described(ours));
        }
        QVERIFY2(differences.isEmpty(), qPrintable(QLatin1Char('\n') + differences.join(QLatin1Char('\n'))));
        QVERIFY(withUsage > 0);
        qInfo("%zu trials as Harbor wrote them, %d with usage, %d verified as only Harbor 0.26 does", recorded.size(),
              withUsage, asLater);
    }
};

QTEST_GUILESS_MAIN(TestScriptedAgents)
#include "tst_scriptedagents.moc"
