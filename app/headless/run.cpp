// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/run.h"

#include "app/headless/commandline.h"
#include "app/headless/startrun.h"

namespace quayside {

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
    return startRun(QStringLiteral("run"), std::move(*request), parser);
}

} // namespace quayside
