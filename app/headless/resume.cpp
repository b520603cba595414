// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/resume.h"

#include "app/headless/commandline.h"
#include "app/headless/runoptions.h"
#include "app/headless/runprogress.h"

namespace quayside {

namespace {

/// Lists what a run of somebody else would do, and how to let it.
int askToAccept(const QString &folder, const Error &refusal)
{
    complain(describe(refusal));
    const auto run = reviewForeignRun(folder);
    if (!run)
        return giveUp(run.error());
    for (const QString &order : run->orders)
        sayLine(QStringLiteral("  ") + order);
    complain(QStringLiteral("to let it do all of this: quayside resume %1 --accept %2").arg(folder, run->digest()));
    return static_cast<int>(ExitCode::WrongUse);
}

} // namespace

int runResume(const QStringList &arguments)
{
    const QString command = QStringLiteral("resume");
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Finishes a job that was interrupted or stopped; trials that have a result are kept."));
    parser.addPositionalArgument(QStringLiteral("JOB"), QStringLiteral("The job's folder."), QStringLiteral("JOB"));
    parser.addOptions(
        {{QStringLiteral("unscored"), QStringLiteral("Run trials that ended without a reward again as well.")},
         {QStringLiteral("accept"),
          QStringLiteral("Go on with a run that somebody else started, after looking at what it would do; CODE stands "
                         "below the list of it."),
          QStringLiteral("CODE")},
         {QStringLiteral("json"), QStringLiteral("Print the outcome as JSON on standard output.")},
         {{QStringLiteral("q"), QStringLiteral("quiet")}, QStringLiteral("Print no progress.")}});
    addSecretOptions(parser);
    if (const auto exit = parseArguments(parser, command, arguments))
        return static_cast<int>(*exit);
    if (parser.positionalArguments().size() != 1)
        return wrongUse(command, QStringLiteral("one job folder expected"));
    const auto sandbox = loadSandboxSettings();
    if (!sandbox)
        return wrongUse(command, describe(sandbox.error()));
    const QString folder = parser.positionalArguments().front();
    auto job = reopenJob(folder, *sandbox, parser.value(QStringLiteral("accept")));
    if (!job && job.error().code == ErrorCode::NotTrusted)
        return askToAccept(folder, job.error());
    if (!job)
        return giveUp(job.error());
    RunRequest request{.spec = job->plan.spec, .secrets = {}};
    if (const auto secrets = readSecretOptions(parser, request); !secrets)
        return wrongUse(command, secrets.error());
    RunQueue queue(std::move(*job), request.secrets, *sandbox);
    if (parser.isSet(QStringLiteral("unscored")))
        queue.retryUnscored();
    const int exit = runToTheEnd(queue, parser.isSet(QStringLiteral("quiet")) ? ProgressStyle::None : fittingStyle());
    if (parser.isSet(QStringLiteral("json")))
        printOutcome(queue);
    return exit;
}

} // namespace quayside
