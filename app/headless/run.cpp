// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/run.h"

#include "app/headless/commandline.h"
#include "app/headless/runoptions.h"
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

} // namespace

int runRun(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Runs tasks x agents x models x attempts and writes a job folder that Harbor reads as well."));
    parser.addPositionalArgument(QStringLiteral("TASK..."), QStringLiteral("More task folders, as with -p."),
                                 QStringLiteral("[TASK...]"));
    addRunOptions(parser);
    if (const auto exit = parseArguments(parser, QStringLiteral("run"), arguments))
        return static_cast<int>(*exit);
    auto request = readRunOptions(parser);
    if (!request)
        return wrongUse(QStringLiteral("run"), request.error());
    const auto sandbox = loadSandboxSettings();
    if (!sandbox)
        return wrongUse(QStringLiteral("run"), describe(sandbox.error()));
    RunMaterial material = readMaterial(request->spec);
    const std::vector<SpecProblem> problems = validate(request->spec, material, request->secrets);
    printProblems(problems);
    if (hasErrors(problems))
        return static_cast<int>(ExitCode::WrongUse);
    auto job = createJob(request->spec, std::move(material));
    if (!job)
        return giveUp(job.error());
    RunQueue queue(std::move(*job), request->secrets, *sandbox);
    const int exit = runToTheEnd(queue, parser.isSet(QStringLiteral("quiet")) ? ProgressStyle::None : fittingStyle());
    if (parser.isSet(QStringLiteral("json")))
        printOutcome(queue);
    return exit;
}

} // namespace quayside
