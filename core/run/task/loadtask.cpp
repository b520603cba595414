// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/loadtask.h"

#include "core/base/folder.h"
#include "core/run/task/readsections.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

constexpr Bytes taskFileCap(1 << 20);

QMap<QString, double> readMinimum(const TomlReader &reader)
{
    QMap<QString, double> minimum;
    const toml::node *node = reader.table().get("min_reward");
    if (!node)
        return minimum;
    if (!node->is_table()) {
        if (const auto value = reader.number("min_reward"))
            minimum.insert(QStringLiteral("reward"), *value);
        return minimum;
    }
    const TomlReader inner = *reader.child("min_reward");
    for (const auto &[name, value] : inner.table()) {
        const std::string key(name.str());
        if (const auto number = inner.number(key.c_str()))
            minimum.insert(QString::fromStdString(key), *number);
    }
    return minimum;
}

TaskStep readStep(const TomlReader &reader, const Task &task)
{
    TaskStep step{.name = reader.text("name").value_or(QString()),
                  .minimumReward = readMinimum(reader),
                  .artifacts = readArtifacts(reader)};
    if (step.name.isEmpty() || step.name.contains(QLatin1Char('/')) || step.name.startsWith(QLatin1Char('.')))
        reader.report("name", QStringLiteral("a plain folder name expected"));
    if (const auto agent = reader.child("agent"))
        step.agent = readAgent(*agent, task.agent);
    if (const auto verifier = reader.child("verifier"))
        step.verifier = readVerifier(*verifier, task.verifier);
    if (const auto check = reader.child("healthcheck"))
        step.healthcheck = readHealthcheck(*check);
    return step;
}

void readIdentity(const TomlReader &root, Task &task)
{
    task.schemaVersion = root.text("schema_version").value_or(root.text("version").value_or(QStringLiteral("1.0")));
    static const QStringList known{QStringLiteral("1.0"), QStringLiteral("1.1"), QStringLiteral("1.2"),
                                   QStringLiteral("1.3"), QStringLiteral("1.4")};
    if (!known.contains(task.schemaVersion))
        root.report("schema_version",
                    QStringLiteral("\"%1\" is not one of %2").arg(task.schemaVersion, known.join(QStringLiteral(", "))),
                    Severity::Warning);
    task.dataset = root.text("source").value_or(QString());
    if (const auto package = root.child("task")) {
        task.name = package->text("name").value_or(QString());
        task.version = package->text("version").value_or(QString());
        task.description = package->text("description").value_or(QString());
    }
    if (task.name.isEmpty())
        task.name = QFileInfo(task.folder).fileName();
}

void readSteps(const TomlReader &root, Task &task)
{
    for (const TomlReader &step : root.children("steps"))
        task.steps.push_back(readStep(step, task));
    const QString strategy = root.text("multi_step_reward_strategy").value_or(QStringLiteral("mean"));
    task.stepRewards = strategy == QLatin1String("final") ? StepRewards::Final : StepRewards::Mean;
    if (strategy != QLatin1String("final") && strategy != QLatin1String("mean"))
        root.report("multi_step_reward_strategy", QStringLiteral("mean or final expected"));
}

} // namespace

QList<QMap<QString, QString>> variableMapsOf(const Task &task)
{
    QList<QMap<QString, QString>> maps{task.environment.variables, task.solutionVariables};
    const auto add = [&](const TaskVerifier &verifier) {
        maps << verifier.variables;
        if (verifier.environment)
            maps << verifier.environment->variables;
    };
    add(task.verifier);
    for (const TaskStep &step : task.steps) {
        if (step.verifier)
            add(*step.verifier);
    }
    return maps;
}

QString shortName(const Task &task)
{
    return QFileInfo(task.folder).fileName();
}

Result<LoadedTask> loadTask(const QString &path)
{
    const auto folder = Folder::open(path);
    if (!folder)
        return std::unexpected(folder.error());
    const auto text = folder->read(QStringLiteral("task.toml"), taskFileCap);
    if (!text)
        return std::unexpected(text.error());
    const QString file = folder->absolute(QStringLiteral("task.toml"));
    const auto document = parseToml(*text, file);
    if (!document)
        return std::unexpected(document.error());
    LoadedTask loaded{.task = {.folder = folder->path()}};
    Task &task = loaded.task;
    const TomlReader root(*document, {}, file, loaded.issues);
    readIdentity(root, task);
    if (const auto agent = root.child("agent"))
        task.agent = readAgent(*agent, {});
    if (const auto verifier = root.child("verifier"))
        task.verifier = readVerifier(*verifier, {});
    if (const auto environment = root.child("environment"))
        task.environment = readEnvironment(*environment);
    if (const auto solution = root.child("solution"))
        task.solutionVariables = solution->textMap("env");
    task.artifacts = readArtifacts(root);
    readSteps(root, task);
    return loaded;
}

Result<QStringList> findTasks(const QString &path)
{
    const auto folder = Folder::open(path);
    if (!folder)
        return std::unexpected(folder.error());
    if (folder->stamp(QStringLiteral("task.toml")))
        return QStringList{folder->path()};
    const auto entries = folder->list();
    if (!entries)
        return std::unexpected(entries.error());
    QStringList tasks;
    for (const FolderEntry &entry : *entries) {
        if (entry.kind == EntryKind::Folder && folder->stamp(entry.name + QStringLiteral("/task.toml")))
            tasks.append(folder->absolute(entry.name));
    }
    if (tasks.isEmpty())
        return std::unexpected(
            Error{ErrorCode::NotFound, folder->path(), {}, QStringLiteral("no task.toml here or one folder below")});
    return tasks;
}

bool hasErrors(const std::vector<Issue> &issues)
{
    return std::ranges::any_of(issues, [](const Issue &issue) { return issue.severity == Severity::Error; });
}

} // namespace quayside
