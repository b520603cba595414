// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/regrade.h"

#include "app/headless/commandline.h"
#include "app/headless/startrun.h"

namespace quayside {

int runRegrade(const QStringList &arguments)
{
    const QString command = QStringLiteral("regrade");
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Verifies again what the agents of recorded trials left, with the tests of the task as they are "
                       "now. No agent runs; the outcome is a new job, and the recorded ones stay as they are."));
    parser.addPositionalArgument(QStringLiteral("SOURCE..."), QStringLiteral("Job or trial folders."),
                                 QStringLiteral("SOURCE..."));
    parser.addOption({{QStringLiteral("p"), QStringLiteral("task"), QStringLiteral("path")},
                      QStringLiteral("A task folder, or a folder of tasks, to verify with; may be repeated. Trials of "
                                     "other tasks are verified by the folder that they were run with."),
                      QStringLiteral("folder")});
    addPlaceOptions(parser);
    if (const auto exit = parseArguments(parser, command, arguments))
        return static_cast<int>(*exit);
    if (parser.positionalArguments().isEmpty())
        return wrongUse(command, QStringLiteral("a job or trial folder expected"));
    RunRequest request;
    request.spec.sources = parser.positionalArguments();
    request.spec.sourceAction = SourceAction::Regrade;
    request.spec.tasks = parser.values(QStringLiteral("task"));
    if (const auto read = readPlaceOptions(parser, request); !read)
        return wrongUse(command, read.error());
    return startRun(command, std::move(request), parser);
}

} // namespace quayside
