// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/harbortrials.h"

#include "tests/support/runbench.h"

#include <QDir>
#include <QTest>

namespace quayside {

namespace {

QString verdictOf(const Json &result)
{
    QStringList parts;
    const Json rewards = jsonMember(jsonMember(result, "verifier_result"), "rewards");
    for (const auto &[key, value] : rewards.items())
        parts << QStringLiteral("%1=%2").arg(QString::fromStdString(key)).arg(value.get<double>());
    if (rewards.is_object() && rewards.empty())
        parts << QStringLiteral("{}");
    parts.sort();
    parts.prepend(memberText(jsonMember(result, "exception_info"), "exception_type"));
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

/// An empty folder that is mounted is "ok" with Harbor.
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

QString usageLine(const Json &usage)
{
    QStringList figures;
    for (const char *key : {"n_input_tokens", "n_cache_tokens", "n_output_tokens", "cost_usd"})
        figures << QString::fromStdString(serialized(jsonMember(usage, key)));
    return figures.join(QLatin1Char('/'));
}

QStringList usageOf(const Json &result)
{
    const Json agent = jsonMember(result, "agent_result");
    if (jsonMember(agent, "n_input_tokens").is_null())
        return {};
    QStringList lines;
    const Json models = jsonMember(agent, "model_usage");
    for (const auto &[model, usage] : models.items())
        lines << QString::fromStdString(model) + QLatin1Char(' ') + usageLine(usage);
    lines.sort();
    lines.prepend(usageLine(agent));
    return lines;
}

} // namespace

Json jsonAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? jsonFrom(file.readAll()) : Json();
}

Json jsonMember(const Json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? *found : Json();
}

TrialOutcome outcomeAt(const QString &trial)
{
    const Json result = jsonAt(trial + QStringLiteral("/result.json"));
    TrialOutcome outcome{.verdict = verdictOf(result), .steps = {}, .artifacts = {}, .usage = usageOf(result)};
    if (!jsonMember(result, "agent_execution").is_null())
        outcome.artifacts = artifactsOf(trial);
    for (const Json &step : jsonMember(result, "step_results"))
        outcome.steps << memberText(step, "step_name") + QLatin1Char(' ') + verdictOf(step);
    return outcome;
}

QString described(const TrialOutcome &outcome)
{
    return QStringList{outcome.verdict, outcome.steps.join(QStringLiteral("; ")),
                       outcome.artifacts.join(QStringLiteral("; ")), outcome.usage.join(QStringLiteral("; "))}
        .join(QStringLiteral(" | "));
}

std::vector<HarborTrial> harborTrials(const QString &archive)
{
    std::vector<HarborTrial> recorded;
    for (const QFileInfo &job : QDir(archive).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QFileInfo &trial : QDir(job.filePath()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const Json config = jsonAt(trial.filePath() + QStringLiteral("/config.json"));
            const Json result = jsonAt(trial.filePath() + QStringLiteral("/result.json"));
            const QString path = memberText(jsonMember(config, "task"), "path");
            const QString task = archive + path.mid(std::max<qsizetype>(path.indexOf(QLatin1String("/tasks/")), 0));
            const QString agent = memberText(jsonMember(result, "agent_info"), "name");
            const bool isCopy = !jsonMember(config, "source_trial").is_null();
            const QString exception = memberText(jsonMember(result, "exception_info"), "exception_type");
            if (agent.isEmpty() || isCopy || exception == QLatin1String("CancelledError")
                || !QFileInfo::exists(task + QStringLiteral("/task.toml")))
                continue;
            recorded.push_back({.folder = trial.filePath(),
                                .task = task,
                                .agent = agent,
                                .config = config,
                                .outcome = outcomeAt(trial.filePath())});
        }
    }
    return recorded;
}

TrialOutcome outcomeIn(EnvironmentKind kind, const HarborTrial &recorded)
{
    TrialOutcome outcome = recorded.outcome;
    const bool hasStarted =
        !jsonMember(jsonAt(recorded.folder + QStringLiteral("/result.json")), "agent_setup").is_null();
    if (kind == EnvironmentKind::Sandbox && !hasStarted && outcome.verdict == QStringLiteral("RuntimeError"))
        outcome.verdict = QStringLiteral("SandboxBuildFailedError");
    return outcome;
}

QString archiveOfTasks(const QString &name)
{
    const QString data = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
    const QString archive = data + QLatin1Char('/') + name;
    return !data.isEmpty() && QFileInfo(archive + QStringLiteral("/tasks")).isDir() ? archive : QString();
}

void addArchiveRows()
{
    QTest::addColumn<EnvironmentKind>("kind");
    QTest::addColumn<QString>("archive");
    for (const char *archive : {"harbor-0.25", "harbor-0.26"}) {
        QTest::addRow("sandbox %s", archive) << EnvironmentKind::Sandbox << QString::fromLatin1(archive);
        QTest::addRow("docker %s", archive) << EnvironmentKind::Docker << QString::fromLatin1(archive);
    }
}

Result<std::unique_ptr<TestEngine>> engineFor(EnvironmentKind kind)
{
    const auto unavailable = [](const QString &why) {
        return std::unexpected(Error{ErrorCode::Unsupported, {}, {}, why});
    };
    if (kind != EnvironmentKind::Docker) {
        const QString problem = sandboxProblem();
        return problem.isEmpty() ? Result<std::unique_ptr<TestEngine>>(nullptr) : unavailable(problem);
    }
    auto engine = std::make_unique<TestEngine>(ContainerEngine::Docker);
    if (!engine->problem().isEmpty())
        return unavailable(engine->problem());
    for (const QString &image : standInImages()) {
        if (const auto tagged = engine->call({QStringLiteral("tag"), QLatin1String(TestEngine::baseImage), image});
            !tagged)
            qFatal("%s", qPrintable(describe(tagged.error())));
    }
    return engine;
}

const QStringList &standInImages()
{
    static const QStringList images{QStringLiteral("debian:trixie-slim"), QStringLiteral("bench/clis:1")};
    return images;
}

bool isImageHere(const QString &task)
{
    QFile file(task + QStringLiteral("/environment/Dockerfile"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QString image = QString::fromUtf8(line.split(' ').value(1));
        if (line.startsWith("FROM ") && image != QLatin1String(TestEngine::baseImage)
            && !standInImages().contains(image))
            return false;
    }
    return true;
}

} // namespace quayside
