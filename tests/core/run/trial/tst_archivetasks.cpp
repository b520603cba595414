// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"
#include "core/run/environment/unsupported.h"
#include "core/run/task/loadtask.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"
#include "tests/support/testengine.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace quayside;

namespace {

Json jsonAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? jsonFrom(file.readAll()) : Json();
}

Json member(const Json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? *found : Json();
}

/// "VerifierTimeoutError", "reward=1 speed=3": what both say of a trial or of a step.
QString verdict(const Json &result)
{
    QStringList parts;
    const Json rewards = member(member(result, "verifier_result"), "rewards");
    for (const auto &[key, value] : rewards.items())
        parts << QStringLiteral("%1=%2").arg(QString::fromStdString(key)).arg(value.get<double>());
    if (rewards.is_object() && rewards.empty())
        parts << QStringLiteral("{}");
    parts.sort();
    parts.prepend(memberText(member(result, "exception_info"), "exception_type"));
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

/// What was kept, by its place and its service, where the environment was one that an agent works in. An empty folder
/// that is mounted is "ok" with Harbor.
QStringList artifactsOf(const QString &trial)
{
    QStringList lines;
    for (const Json &entry : jsonAt(trial + QStringLiteral("/artifacts/manifest.json"))) {
        const QString status = memberText(entry, "status").replace(QLatin1String("empty"), QLatin1String("ok"));
        lines << QStringList{memberText(entry, "source"), memberText(entry, "destination"),
                             memberText(entry, "service"), status}
                     .join(QLatin1Char(' '));
    }
    return lines;
}

struct TrialOutcome {
    QString verdict;
    QStringList steps;
    QStringList artifacts;

    bool operator==(const TrialOutcome &) const = default;
};

TrialOutcome outcomeAt(const QString &trial)
{
    const Json result = jsonAt(trial + QStringLiteral("/result.json"));
    TrialOutcome outcome{.verdict = verdict(result), .steps = {}, .artifacts = {}};
    if (!member(result, "agent_execution").is_null())
        outcome.artifacts = artifactsOf(trial);
    for (const Json &step : member(result, "step_results"))
        outcome.steps << memberText(step, "step_name") + QLatin1Char(' ') + verdict(step);
    return outcome;
}

QString described(const TrialOutcome &outcome)
{
    return QStringList{outcome.verdict, outcome.steps.join(QStringLiteral("; ")),
                       outcome.artifacts.join(QStringLiteral("; "))}
        .join(QStringLiteral(" | "));
}

/// What Harbor wrote of a task and an agent that are here as well.
struct Recorded {
    QString task; ///< its folder
    QString agent;
    TrialOutcome outcome;
};

/// The scripted agent of the failing tasks solves them as the oracle does.
QString agentHere(const QString &name)
{
    return name == QStringLiteral("backfill") ? QStringLiteral("oracle") : name;
}

std::vector<Recorded> recordedIn(const QString &archive)
{
    std::vector<Recorded> recorded;
    QSet<QString> known;
    for (const QFileInfo &job : QDir(archive).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QFileInfo &trial : QDir(job.filePath()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const Json config = jsonAt(trial.filePath() + QStringLiteral("/config.json"));
            const Json result = jsonAt(trial.filePath() + QStringLiteral("/result.json"));
            const QString path = memberText(member(config, "task"), "path");
            const QString folder = archive + path.mid(std::max<qsizetype>(path.indexOf(QLatin1String("/tasks/")), 0));
            const QString agent = agentHere(memberText(member(result, "agent_info"), "name"));
            const bool isOther = !member(config, "source_trial").is_null() || !member(config, "artifacts").empty()
                || !member(member(config, "agent"), "override_timeout_sec").is_null();
            if (isOther || !QFileInfo::exists(folder + QStringLiteral("/task.toml"))
                || !QStringList{QStringLiteral("oracle"), QStringLiteral("nop")}.contains(agent)
                || known.contains(folder + agent))
                continue;
            known.insert(folder + agent);
            recorded.push_back({.task = folder, .agent = agent, .outcome = outcomeAt(trial.filePath())});
        }
    }
    return recorded;
}

/// Images that stand for others: what is in them is nothing that the task's verdict goes by.
const QStringList standIns{QStringLiteral("debian:trixie-slim"), QStringLiteral("bench/clis:1")};

bool isImageHere(const QString &task)
{
    QFile file(task + QStringLiteral("/environment/Dockerfile"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QString image = QString::fromUtf8(line.split(' ').value(1));
        if (line.startsWith("FROM ") && image != QLatin1String(TestEngine::baseImage) && !standIns.contains(image))
            return false;
    }
    return true;
}

} // namespace

/// The tasks of real archives, run by us with the agents that need no model: rewards, exceptions, steps and artifacts
/// are those that Harbor wrote.
class TestArchiveTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archives_data()
    {
        QTest::addColumn<EnvironmentKind>("kind");
        QTest::addColumn<QString>("archive");
        for (const char *archive : {"harbor-0.25", "harbor-0.26"}) {
            QTest::addRow("sandbox %s", archive) << EnvironmentKind::Sandbox << QString::fromLatin1(archive);
            QTest::addRow("docker %s", archive) << EnvironmentKind::Docker << QString::fromLatin1(archive);
        }
    }

    void archives()
    {
        QFETCH(EnvironmentKind, kind);
        QFETCH(QString, archive);
        const QString data = qEnvironmentVariable("QUAYSIDE_REAL_DATA") + QLatin1Char('/') + archive;
        if (qEnvironmentVariableIsEmpty("QUAYSIDE_REAL_DATA") || !QFileInfo(data + QStringLiteral("/tasks")).isDir())
            QSKIP("QUAYSIDE_REAL_DATA has no such tasks");
        std::unique_ptr<TestEngine> engine;
        if (kind == EnvironmentKind::Docker) {
            engine = std::make_unique<TestEngine>(ContainerEngine::Docker);
            if (!engine->problem().isEmpty())
                QSKIP(qPrintable(engine->problem()));
            for (const QString &image : standIns)
                VERIFY_RESULT(engine->call({QStringLiteral("tag"), QLatin1String(TestEngine::baseImage), image}));
        } else if (const QString problem = sandboxProblem(); !problem.isEmpty()) {
            QSKIP(qPrintable(problem));
        }
        QStringList tasks;
        QStringList refused;
        for (const Recorded &recorded : recordedIn(data)) {
            if (tasks.contains(recorded.task) || refused.contains(recorded.task))
                continue;
            const auto task = loadTask(recorded.task);
            VERIFY_RESULT(task);
            const std::vector<Issue> issues = unsupported(task->task, kind);
            const bool isRun = isImageHere(recorded.task)
                && std::ranges::none_of(issues, [](const Issue &one) { return one.severity == Severity::Error; });
            (isRun ? tasks : refused) << recorded.task;
        }
        compare(kind, data, tasks);
        for (const QString &task : refused)
            qInfo("not run: %s", qPrintable(task));
        if (engine)
            QCOMPARE(engine->containers(), 0);
    }

private:
    /// A build that fails has a name of its own where no engine builds.
    static TrialOutcome expectedIn(EnvironmentKind kind, TrialOutcome recorded)
    {
        if (kind == EnvironmentKind::Sandbox && recorded.verdict == QStringLiteral("RuntimeError"))
            recorded.verdict = QStringLiteral("SandboxBuildFailedError");
        return recorded;
    }

    static void compare(EnvironmentKind kind, const QString &archive, const QStringList &tasks)
    {
        RunBench bench;
        RunSpec spec = bench.spec(tasks, {QStringLiteral("oracle"), QStringLiteral("nop")});
        spec.environment = kind;
        const auto queue = bench.run(spec);
        int compared = 0;
        QStringList differences;
        for (const Recorded &recorded : recordedIn(archive)) {
            for (const RunTrial &trial : queue->trials()) {
                if (trial.plan.agent != recorded.agent || trial.plan.taskFolder != recorded.task)
                    continue;
                ++compared;
                const TrialOutcome ours = outcomeAt(queue->folder() + QLatin1Char('/') + trial.plan.name.value);
                if (ours != expectedIn(kind, recorded.outcome))
                    differences << QStringLiteral("- %1 %2\n  Harbor: %3\n  here:   %4")
                                       .arg(QFileInfo(recorded.task).fileName(), recorded.agent,
                                            described(recorded.outcome), described(ours));
            }
        }
        QVERIFY2(differences.isEmpty(), qPrintable(QLatin1Char('\n') + differences.join(QLatin1Char('\n'))));
        QVERIFY(compared > 0);
        qInfo("%d trials as Harbor wrote them", compared);
    }
};

QTEST_GUILESS_MAIN(TestArchiveTasks)
#include "tst_archivetasks.moc"
