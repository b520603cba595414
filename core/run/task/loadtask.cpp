// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/loadtask.h"

#include "core/base/folder.h"
#include "core/run/task/readsections.h"
#include "core/run/task/stepname.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

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
    TaskStep step{
        .name = reader.neededText("name"), .minimumReward = readMinimum(reader), .artifacts = readArtifacts(reader)};
    if (reader.has("name") && !isPortableName(step.name))
        reader.report("name", QStringLiteral("\"%1\" is no folder name on every system").arg(step.name));
    if (const auto agent = reader.child("agent"))
        step.agent = readAgent(*agent, task.agent);
    if (const auto verifier = reader.child("verifier"))
        step.verifier = readVerifier(*verifier, task.verifier);
    if (const auto check = reader.child("healthcheck"))
        step.healthcheck = readHealthcheck(*check);
    return step;
}

QString readName(const TomlReader &package)
{
    static const QRegularExpression qualified(
        QStringLiteral(R"(\A[a-zA-Z0-9][a-zA-Z0-9._-]*/[a-zA-Z0-9][a-zA-Z0-9._-]*\n?\z)"));
    const QString name = package.neededText("name");
    if (package.has("name") && (!qualified.match(name).hasMatch() || name.contains(QLatin1String(".."))))
        package.report("name", QStringLiteral("\"%1\" is no name of the form org/name").arg(name));
    return name;
}

void readPackage(const TomlReader &package, Task &task)
{
    task.name = readName(package);
    task.version = package.text("version").value_or(QString());
    if (package.has("version") && task.version.isEmpty())
        package.report("version", QStringLiteral("a version is not empty"));
    task.description = package.text("description").value_or(QString());
    for (const TomlReader &author : package.children("authors")) {
        author.neededText("name");
        author.text("email");
    }
    package.texts("keywords");
}

void readIdentity(const TomlReader &root, Task &task)
{
    const char *key = root.has("schema_version") ? "schema_version" : "version";
    task.schemaVersion = root.text(key).value_or(QStringLiteral("1.0"));
    static const QStringList known{QStringLiteral("1.0"), QStringLiteral("1.1"), QStringLiteral("1.2"),
                                   QStringLiteral("1.3"), QStringLiteral("1.4")};
    if (!known.contains(task.schemaVersion))
        root.report(key,
                    QStringLiteral("\"%1\" is not one of %2").arg(task.schemaVersion, known.join(QStringLiteral(", "))),
                    Severity::Warning);
    task.dataset = root.text("source").value_or(QString());
    root.child("metadata");
    if (const auto package = root.child("task"))
        readPackage(*package, task);
    if (task.name.isEmpty())
        task.name = QFileInfo(task.folder).fileName();
}

void readSteps(const TomlReader &root, Task &task)
{
    QSet<QString> names;
    for (const TomlReader &step : root.children("steps")) {
        task.steps.push_back(readStep(step, task));
        const QString name = foldedName(task.steps.back().name);
        if (names.contains(name))
            step.report("name", QStringLiteral("another step has this name"));
        names.insert(name);
    }
    const QString strategy = root.text("multi_step_reward_strategy").value_or(QStringLiteral("mean"));
    task.stepRewards = strategy == QLatin1String("final") ? StepRewards::Final : StepRewards::Mean;
    if (strategy != QLatin1String("final") && strategy != QLatin1String("mean"))
        root.report("multi_step_reward_strategy", QStringLiteral("mean or final expected"));
}

} // namespace

bool isMainService(const QString &service)
{
    return service.isEmpty() || service == QLatin1String("main");
}

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
    const TomlReader root(*document, {}, file, loaded.issues, Severity::Warning);
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
