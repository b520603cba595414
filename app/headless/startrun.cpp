// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/startrun.h"

#include "app/headless/commandline.h"
#include "app/headless/decisiontext.h"
#include "app/headless/runprogress.h"

namespace quayside {

namespace {

void printProblems(const std::vector<SpecProblem> &problems)
{
    for (const SpecProblem &problem : problems) {
        if (problem.severity != Severity::Info)
            complain(QStringLiteral("%1: %2: %3").arg(toText(problem.severity), problem.field, problem.message));
    }
}

/// Before anything starts; what is printed of a dry run is its result.
void printDecisions(const TrialDecisions &decisions, const QCommandLineParser &parser)
{
    const bool isDry = parser.isSet(QStringLiteral("dry-run"));
    if (isDry && parser.isSet(QStringLiteral("json"))) {
        printJson(decisionsJson(decisions));
        return;
    }
    for (const QString &line : decisionLines(decisions)) {
        if (isDry)
            printLine(line);
        else if (!parser.isSet(QStringLiteral("quiet")))
            sayLine(line);
    }
}

int run(const RunRequest &request, RunMaterial material, const SandboxSettings &sandbox,
        const QCommandLineParser &parser)
{
    auto job = createJob(request.spec, std::move(material));
    if (!job)
        return giveUp(job.error());
    RunQueue queue(std::move(*job), request.secrets, sandbox);
    const bool isQuiet = parser.isSet(QStringLiteral("quiet"));
    const int exit = runToTheEnd(queue, isQuiet ? ProgressStyle::None : fittingStyle());
    if (const QString changes = sayChanges(rewardChanges(queue.trials(), queue.sources()));
        !changes.isEmpty() && !isQuiet)
        sayLine(changes);
    if (parser.isSet(QStringLiteral("json")))
        printOutcome(queue);
    return exit;
}

} // namespace

int startRun(const QString &command, RunRequest request, const QCommandLineParser &parser)
{
    const auto sandbox = loadSandboxSettings();
    if (!sandbox)
        return wrongUse(command, describe(sandbox.error()));
    RunMaterial material = readMaterial(request.spec);
    const std::vector<SpecProblem> problems = validate(request.spec, material, request.secrets);
    printProblems(problems);
    if (hasErrors(problems))
        return static_cast<int>(ExitCode::WrongUse);
    if (!request.spec.sources.isEmpty())
        printDecisions(decideTrials(request.spec, material, randomTrialName), parser);
    if (parser.isSet(QStringLiteral("dry-run")))
        return static_cast<int>(ExitCode::Ok);
    return run(request, std::move(material), *sandbox, parser);
}

} // namespace quayside
