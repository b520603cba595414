// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/lint.h"

#include "core/run/dockerfile/dockerfile.h"
#include "core/run/environment/filetree.h"
#include "core/run/spec/runmaterial.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

QByteArray digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

/// Content of files by digest; empty files say nothing.
QMap<QByteArray, QString> contentOf(const FileTree &tree)
{
    QMap<QByteArray, QString> content;
    const auto top = tree.open(QStringLiteral("/"));
    const auto entries = top.and_then([&](const FileTree::Top &opened) { return tree.walk(opened); });
    for (const FileTreeEntry &entry : entries.value_or(std::vector<FileTreeEntry>())) {
        const QString path = tree.folder() + QLatin1Char('/') + entry.path;
        if (entry.kind == EntryKind::File && QFileInfo(path).size() > 0)
            content.insert(digestOf(path), path);
    }
    return content;
}

/// What an image can have of the environment folder: not what .dockerignore leaves out.
FileTree environmentOf(const Task &task)
{
    const QString folder = task.folder + QStringLiteral("/environment");
    return FileTree::ofContext(folder).value_or(FileTree::ofRoot(folder));
}

/// The agent sees the environment folder and what a step lays into its working folder; it must not see what is to be
/// found in tests/ and solution/, of the task or of any step.
void findVisible(const Task &task, std::vector<Issue> &issues)
{
    QStringList parts{task.folder};
    std::vector<FileTree> shownFolders{environmentOf(task)};
    for (const TaskStep &step : task.steps) {
        parts << task.folder + QStringLiteral("/steps/") + step.name;
        shownFolders.push_back(FileTree::ofRoot(parts.back() + QStringLiteral("/workdir")));
    }
    QMap<QByteArray, QString> visible;
    for (const FileTree &folder : shownFolders)
        visible.insert(contentOf(folder));
    for (const char *name : {"/tests", "/solution"}) {
        for (const QString &part : std::as_const(parts)) {
            const auto hidden = contentOf(FileTree::ofRoot(part + QLatin1String(name)));
            for (const auto &[digest, path] : hidden.asKeyValueRange()) {
                if (const QString shown = visible.value(digest); !shown.isEmpty())
                    issues.push_back({Severity::Warning,
                                      QStringLiteral("task.hidden-visible"),
                                      shown,
                                      {},
                                      QStringLiteral("is the same as the hidden file %1").arg(path)});
            }
        }
        for (const FileTree &folder : shownFolders) {
            if (folder.open(QLatin1String(name)))
                issues.push_back({Severity::Warning,
                                  QStringLiteral("task.hidden-visible"),
                                  folder.folder() + QLatin1String(name),
                                  {},
                                  QStringLiteral("a folder of this name is seen by the agent")});
        }
    }
}

bool names(const DockerStep &step, const QString &folder)
{
    if (const auto *made = std::get_if<FolderStep>(&step.action))
        return made->path.contains(folder);
    if (const auto *copy = std::get_if<CopyStep>(&step.action))
        return copy->destination.contains(folder);
    return std::ranges::any_of(std::get<RunStep>(step.action).command,
                               [&](const QString &word) { return word.contains(folder); });
}

bool isMadeBy(const Dockerfile &file, const QString &folder)
{
    return std::ranges::any_of(neededStages(file), [&](size_t stage) {
        return std::ranges::any_of(file.stages[stage].steps,
                                   [&](const DockerStep &step) { return names(step, folder); });
    });
}

/// The folder where commands start is there when every image has it, or a line of the Dockerfile names it.
void findMissingWorkdir(const Task &task, std::vector<Issue> &issues)
{
    static const QStringList everywhere{QStringLiteral("/"),     QStringLiteral("/root"), QStringLiteral("/tmp"),
                                        QStringLiteral("/home"), QStringLiteral("/opt"),  QStringLiteral("/srv"),
                                        QStringLiteral("/usr"),  QStringLiteral("/var"),  QStringLiteral("/mnt")};
    const QString path = task.folder + QStringLiteral("/environment/Dockerfile");
    const QString workdir = task.environment.workingFolder;
    QFile text(path);
    if (workdir.isEmpty() || everywhere.contains(workdir) || !QFileInfo(path).isFile()
        || !text.open(QIODevice::ReadOnly))
        return;
    const auto file = parseDockerfile(text.readAll(), path);
    if (file && !isMadeBy(*file, workdir))
        issues.push_back({Severity::Warning, QStringLiteral("task.workdir-missing"), task.folder,
                          QStringLiteral("environment.workdir"),
                          QStringLiteral("no line of the Dockerfile makes %1").arg(workdir)});
}

void findWeak(const Task &task, std::vector<Issue> &issues)
{
    QStringList solutions;
    if (task.steps.empty())
        solutions << QStringLiteral("solution/solve.sh");
    for (const TaskStep &step : task.steps)
        solutions << QStringLiteral("steps/%1/solution/solve.sh").arg(step.name);
    for (const QString &solution : std::as_const(solutions)) {
        if (!QFileInfo::exists(task.folder + QLatin1Char('/') + solution))
            issues.push_back(
                {Severity::Warning,
                 QStringLiteral("task.no-oracle"),
                 task.folder,
                 {},
                 QStringLiteral("there is no %1, so nobody can show that the task can be solved").arg(solution)});
    }
    const QFileInfo instruction(task.folder + QStringLiteral("/instruction.md"));
    if (task.steps.empty() && instruction.exists() && instruction.size() < 20)
        issues.push_back({Severity::Info,
                          QStringLiteral("task.short-instruction"),
                          instruction.filePath(),
                          {},
                          QStringLiteral("the instruction has %1 bytes").arg(instruction.size())});
    if (!task.agent.timeout)
        issues.push_back({Severity::Info, QStringLiteral("task.no-timeout"), task.folder,
                          QStringLiteral("agent.timeout_sec"), QStringLiteral("not set: an agent may run for ever")});
}

QString rewardLine(const std::optional<Rewards> &rewards)
{
    if (!rewards)
        return QStringLiteral("no reward");
    QStringList parts;
    for (const Reward &reward : *rewards)
        parts.append(QStringLiteral("%1=%2").arg(reward.key).arg(reward.value));
    return parts.join(QLatin1Char(' '));
}

std::optional<Rewards> rewardsOf(const RunTrial &trial)
{
    return trial.summary ? trial.summary->rewards : std::nullopt;
}

std::vector<std::optional<Rewards>> rewardsBy(const std::vector<RunTrial> &trials, const char *agent)
{
    std::vector<std::optional<Rewards>> list;
    for (const RunTrial &trial : trials) {
        if (trial.plan.agent == QLatin1String(agent))
            list.push_back(rewardsOf(trial));
    }
    return list;
}

bool all(const std::optional<Rewards> &rewards, double value)
{
    return rewards && !rewards->empty()
        && std::ranges::all_of(*rewards, [&](const Reward &reward) { return std::abs(reward.value - value) < 1e-9; });
}

} // namespace

std::vector<Issue> lintTask(const QString &folder, EnvironmentKind environment)
{
    const RunMaterial material = readMaterial({.tasks = {folder}, .environment = environment});
    std::vector<Issue> issues;
    for (const Error &error : material.taskErrors)
        issues.push_back(issueFrom(error, Severity::Error, QStringLiteral("task.unreadable")));
    for (const TaskMaterial &task : material.tasks) {
        issues.insert(issues.end(), task.issues.begin(), task.issues.end());
        findVisible(task.task, issues);
        findWeak(task.task, issues);
        findMissingWorkdir(task.task, issues);
    }
    return issues;
}

std::vector<LintFinding> lintAsOurs(const QString &folder, EnvironmentKind environment)
{
    std::vector<LintFinding> findings;
    for (const Issue &issue : lintTask(folder, environment)) {
        const bool isHarborsToo = issue.severity == Severity::Error
            && (issue.code == QLatin1String("toml.value") || issue.code == QLatin1String("task.unreadable"));
        const bool namesALine = lineIn(issue.where).has_value();
        if (!isHarborsToo)
            findings.push_back({.rule = ourRules + issue.code,
                                .path = issue.path,
                                .message = namesALine || issue.where.isEmpty()
                                    ? issue.message
                                    : QStringLiteral("%1: %2").arg(issue.where, issue.message),
                                .line = lineIn(issue.where),
                                .reportedLine = lineIn(issue.where)});
    }
    sortFindings(findings);
    return findings;
}

std::vector<LintCheck> checkRuns(const std::vector<RunTrial> &trials)
{
    const auto oracle = rewardsBy(trials, "oracle");
    const auto nop = rewardsBy(trials, "nop");
    std::vector<LintCheck> checks;
    if (oracle.empty() || nop.empty())
        return checks;
    const auto main = nop.front() ? primaryReward(*nop.front()) : std::nullopt;
    checks.push_back({QStringLiteral("oracle-scores-full"), all(oracle.front(), 1), rewardLine(oracle.front())});
    checks.push_back(
        {QStringLiteral("nop-scores-nothing"), main ? main->value <= 0 : all(nop.front(), 0), rewardLine(nop.front())});
    const bool same = std::ranges::all_of(
        oracle, [&](const std::optional<Rewards> &rewards) { return rewards && rewards == oracle.front(); });
    checks.push_back({QStringLiteral("oracle-repeats"), same,
                      QStringLiteral("%1; %2").arg(rewardLine(oracle.front()), rewardLine(oracle.back()))});
    const qsizetype dimensions = oracle.front() ? static_cast<qsizetype>(oracle.front()->size()) : 0;
    checks.push_back(
        {QStringLiteral("dimensions-named"), dimensions > 1, QStringLiteral("%1 reward keys").arg(dimensions)});
    return checks;
}

} // namespace quayside
