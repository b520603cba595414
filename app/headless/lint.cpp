// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/lint.h"

#include "app/headless/commandline.h"
#include "app/headless/runprogress.h"
#include "core/export/facts.h"
#include "core/run/environment/environmentkind.h"
#include "core/run/lint/lint.h"
#include "core/run/lint/lintfolder.h"
#include "core/run/task/loadtask.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>

namespace quayside {

namespace {

struct TaskVerdict {
    QString task;
    std::vector<Issue> issues;
    std::vector<LintCheck> checks;

    bool isFine() const
    {
        return !hasErrors(issues) && std::ranges::all_of(checks, [](const LintCheck &check) { return check.passed; });
    }
};

/// What is to be linted at a path; the path itself where nothing is, which is an error as well.
std::vector<LintTarget> targetsAt(const QString &path)
{
    std::vector<LintTarget> targets = lintTargets(path);
    if (targets.empty())
        targets.push_back({.folder = path,
                           .fault = Issue{Severity::Error,
                                          QStringLiteral("task.missing"),
                                          path,
                                          {},
                                          QStringLiteral("there is no task in here")}});
    return targets;
}

/// Two oracle runs and one of nop, in a job that is thrown away.
std::vector<LintCheck> runChecks(const QString &task, EnvironmentKind environment, const SandboxSettings &sandbox)
{
    const QTemporaryDir jobs;
    const RunSpec spec{.jobName = QStringLiteral("lint"),
                       .jobsFolder = jobs.path(),
                       .tasks = {task},
                       .agents = {QStringLiteral("oracle"), QStringLiteral("nop")},
                       .attempts = 2,
                       .concurrent = 2,
                       .environment = environment};
    auto job = createJob(spec, readMaterial(spec));
    if (!job)
        return {{QStringLiteral("run"), false, describe(job.error())}};
    RunQueue queue(std::move(*job), {}, sandbox);
    QEventLoop loop;
    QObject::connect(&queue, &RunQueue::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    queue.start();
    loop.exec();
    return checkRuns(queue.trials());
}

Json toJson(const TaskVerdict &verdict)
{
    Json issues = Json::array();
    for (const Issue &issue : verdict.issues) {
        issues.push_back({{"severity", toText(issue.severity).toStdString()},
                          {"code", issue.code.toStdString()},
                          {"path", issue.path.toStdString()},
                          {"where", issue.where.toStdString()},
                          {"message", issue.message.toStdString()}});
    }
    Json checks = Json::array();
    for (const LintCheck &check : verdict.checks)
        checks.push_back(
            {{"code", check.code.toStdString()}, {"passed", check.passed}, {"detail", check.detail.toStdString()}});
    return Json{{"task", verdict.task.toStdString()}, {"ok", verdict.isFine()}, {"issues", issues}, {"checks", checks}};
}

void print(const TaskVerdict &verdict)
{
    printLine(
        QStringLiteral("%1: %2").arg(verdict.task, verdict.isFine() ? QStringLiteral("ok") : QStringLiteral("NOT ok")));
    for (const Issue &issue : verdict.issues)
        printLine(QStringLiteral("  %1 %2").arg(toText(issue.severity), describe(issue)));
    for (const LintCheck &check : verdict.checks)
        printLine(
            QStringLiteral("  %1 %2: %3")
                .arg(check.passed ? QStringLiteral("passed") : QStringLiteral("FAILED"), check.code, check.detail));
}

std::vector<LintTarget> targetsOf(const QStringList &paths)
{
    std::vector<LintTarget> all;
    for (const QString &path : paths) {
        const auto some = targetsAt(path);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

TaskVerdict judge(const LintTarget &target, EnvironmentKind environment)
{
    return {.task = target.folder,
            .issues = target.fault ? std::vector{*target.fault} : lintTask(target.folder, environment),
            .checks = {}};
}

} // namespace

int runLint(const QStringList &arguments)
{
    const QString command = QStringLiteral("lint");
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Checks task folders: errors, missing parts, hidden files the agent can see."));
    parser.addPositionalArgument(QStringLiteral("TASK..."), QStringLiteral("Task folders, or folders of tasks."),
                                 QStringLiteral("TASK..."));
    parser.addOptions(
        {{QStringLiteral("run"),
          QStringLiteral(
              "Also run each: the oracle scores full and twice the same, nop scores nothing, dimensions are named.")},
         {{QStringLiteral("e"), QStringLiteral("env")},
          environmentNames() + QStringLiteral(" (sandbox)."),
          QStringLiteral("type"),
          QStringLiteral("sandbox")},
         {QStringLiteral("json"), QStringLiteral("Print as JSON.")}});
    if (const auto exit = parseArguments(parser, command, arguments))
        return static_cast<int>(*exit);
    const auto environment = environmentNamed(parser.value(QStringLiteral("env")));
    const auto sandbox = loadSandboxSettings();
    if (parser.positionalArguments().isEmpty() || !environment || !sandbox)
        return wrongUse(command,
                        !environment   ? QStringLiteral("--env is one of ") + environmentNames()
                            : !sandbox ? describe(sandbox.error())
                                       : QStringLiteral("a task folder expected"));
    Json all = Json::array();
    bool fine = true;
    for (const LintTarget &target : targetsOf(parser.positionalArguments())) {
        TaskVerdict verdict = judge(target, *environment);
        if (parser.isSet(QStringLiteral("run")) && !hasErrors(verdict.issues))
            verdict.checks = runChecks(target.folder, *environment, *sandbox);
        fine = fine && verdict.isFine();
        all.push_back(toJson(verdict));
        if (!parser.isSet(QStringLiteral("json")))
            print(verdict);
    }
    if (parser.isSet(QStringLiteral("json")))
        printJson(printed(all));
    return static_cast<int>(fine ? ExitCode::Ok : ExitCode::Damaged);
}

} // namespace quayside
