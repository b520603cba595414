// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/spec/runmaterial.h"

#include "core/run/agent/agentcatalog.h"
#include "core/run/environment/engine.h"
#include "core/run/environment/environmenttype.h"
#include "core/run/environment/unsupported.h"
#include "core/run/recorded/regradable.h"
#include "core/run/task/loadtask.h"
#include "core/run/task/taskchecksum.h"
#include "core/run/task/taskdigest.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

namespace quayside {

namespace {

/// Missing parts of a task folder that are not task.toml's.
std::vector<Issue> missingParts(const Task &task)
{
    std::vector<Issue> issues;
    const auto need = [&](const QString &relative) {
        if (!QFileInfo::exists(task.folder + QLatin1Char('/') + relative))
            issues.push_back({Severity::Error,
                              QStringLiteral("task.missing"),
                              task.folder,
                              {},
                              QStringLiteral("there is no ") + relative});
    };
    if (task.steps.empty()) {
        need(QStringLiteral("instruction.md"));
        need(QStringLiteral("tests/test.sh"));
    }
    for (const TaskStep &step : task.steps) {
        const QString folder = QStringLiteral("steps/") + step.name;
        need(folder + QStringLiteral("/instruction.md"));
        if (!QFileInfo::exists(task.folder + QStringLiteral("/tests/test.sh")))
            need(folder + QStringLiteral("/tests/test.sh"));
    }
    return issues;
}

void readTask(const QString &folder, const RunSpec &spec, RunMaterial &material)
{
    const auto loaded = loadTask(folder);
    const auto digest = loaded ? taskDigest(folder) : Result<QByteArray>(std::unexpected(loaded.error()));
    if (!digest) {
        material.taskErrors.push_back(digest.error());
        return;
    }
    TaskMaterial task{.task = loaded->task,
                      .digest = QString::fromLatin1(*digest),
                      .checksum = QString::fromLatin1(taskChecksum(folder).value_or(QByteArray())),
                      .issues = loaded->issues};
    for (const std::vector<Issue> &more : {missingParts(task.task), unsupported(task.task, spec.environment)})
        task.issues.insert(task.issues.end(), more.begin(), more.end());
    material.tasks.push_back(std::move(task));
}

void noteObstacles(RunMaterial &material)
{
    for (const RecordedJob &job : material.recorded) {
        for (const RecordedTrial &trial : job.trials) {
            const auto task = std::ranges::find_if(
                material.tasks, [&](const TaskMaterial &one) { return one.task.name == trial.taskName; });
            const auto obstacle = task == material.tasks.end() ? std::nullopt : whyCannotRegrade(trial, task->task);
            if (obstacle)
                material.obstacles.insert(trial.folder, *obstacle);
        }
    }
}

void readSources(const RunSpec &spec, RunMaterial &material)
{
    for (const QString &path : spec.sources) {
        auto job = readRecordedJob(path);
        if (job)
            material.recorded.push_back(std::move(*job));
        else
            material.sourceErrors.push_back(job.error());
    }
}

/// Trials of tasks that are not chosen are verified with the folders that they were run with, where those are here.
void readRecordedTasks(const RunSpec &spec, RunMaterial &material)
{
    for (const RecordedJob &job : material.recorded) {
        for (const RecordedTrial &trial : job.trials) {
            const bool isRead = std::ranges::any_of(material.tasks, [&](const TaskMaterial &one) {
                return one.task.name == trial.taskName || one.task.folder == trial.taskFolder;
            });
            if (!isRead && QFileInfo::exists(trial.taskFolder + QStringLiteral("/task.toml")))
                readTask(trial.taskFolder, spec, material);
        }
    }
}

std::optional<RecordedTrial> recordedIn(const std::vector<RecordedJob> &jobs, const QString &folder)
{
    for (const RecordedJob &job : jobs) {
        const auto trial = std::ranges::find(job.trials, folder, &RecordedTrial::folder);
        if (trial != job.trials.end())
            return *trial;
    }
    return std::nullopt;
}

} // namespace

RunMaterial readMaterial(const RunSpec &spec)
{
    RunMaterial material;
    material.environmentError = environmentType(spec.environment).check();
    readSources(spec, material);
    QStringList folders;
    for (const QString &path : spec.tasks) {
        const auto found = findTasks(path);
        if (!found)
            material.taskErrors.push_back(found.error());
        folders += found.value_or(QStringList());
    }
    folders.removeDuplicates();
    for (const QString &folder : folders)
        readTask(folder, spec, material);
    if (isRegrade(spec)) {
        readRecordedTasks(spec, material);
        noteObstacles(material);
    }
    const AgentFolders catalog = agentFolders(folders);
    for (const QString &name : spec.agents) {
        const auto agent = findAgent(name, catalog);
        if (agent)
            material.agents.push_back(*agent);
        else
            material.agentErrors.push_back(agent.error());
    }
    return material;
}

Result<TrialSetup> setupOf(const RunSpec &spec, const RunMaterial &material, const TrialPlan &plan)
{
    const auto gone = [&](const QString &message) {
        return std::unexpected(Error{ErrorCode::NotFound, plan.taskFolder, {}, message});
    };
    const auto task = std::ranges::find_if(material.tasks,
                                           [&](const TaskMaterial &one) { return one.task.folder == plan.taskFolder; });
    if (task == material.tasks.end())
        return gone(QStringLiteral("the task of this trial is gone"));
    TrialSetup setup{.spec = spec,
                     .jobId = {},
                     .jobFolder = {},
                     .plan = plan,
                     .task = task->task,
                     .digest = task->digest,
                     .checksum = task->checksum,
                     .agent = {},
                     .source = {}};
    if (!plan.source.isEmpty()) {
        setup.source = recordedIn(material.recorded, plan.source);
        if (!setup.source)
            return gone(QStringLiteral("the recorded trial is gone: ") + plan.source);
    }
    if (isRegrade(spec) && setup.source) {
        setup.task.dataset = setup.source->dataset;
        setup.spec.artifacts = recordedRules(*setup.source);
        setup.agent.name = plan.agent;
        return setup;
    }
    const auto agent = std::ranges::find(material.agents, plan.agent, &AgentDefinition::name);
    if (agent == material.agents.end())
        return gone(QStringLiteral("the agent %1 of this trial is gone").arg(plan.agent));
    setup.agent = *agent;
    return setup;
}

std::vector<TrialPlan> matrixOf(const RunSpec &spec, const RunMaterial &material,
                                const std::function<TrialName(const Task &)> &nameFor)
{
    std::vector<TrialPlan> plans;
    for (int attempt = 1; attempt <= spec.attempts; ++attempt) {
        for (const TaskMaterial &task : material.tasks) {
            for (const AgentDefinition &agent : material.agents) {
                const QStringList models =
                    takesModel(agent) && !spec.models.isEmpty() ? spec.models : QStringList{QString()};
                for (const QString &model : models)
                    plans.push_back({.name = nameFor(task.task),
                                     .taskFolder = task.task.folder,
                                     .agent = agent.name,
                                     .model = model,
                                     .attempt = attempt,
                                     .source = {}});
            }
        }
    }
    return plans;
}

TrialName randomTrialName(const Task &task)
{
    return trialName(task, *QRandomGenerator::system());
}

TrialName trialName(const Task &task, QRandomGenerator &random)
{
    static const QString alphabet = QStringLiteral("23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    QString name = shortName(task).left(32);
    while (name.endsWith(QLatin1Char('_')) || name.endsWith(QLatin1Char('-')))
        name.chop(1);
    name += QStringLiteral("__");
    for (int i = 0; i < 7; ++i)
        name += alphabet[random.bounded(alphabet.size())];
    return TrialName(name);
}

} // namespace quayside
