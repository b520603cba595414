// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/summary.h"

#include "app/headless/loadpath.h"
#include "app/headless/summarytable.h"
#include "core/export/summaryjson.h"

namespace quayside {

int runSummary(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Prints the totals of every job under PATH: a folder of any depth, a job, a trial, or an archive."));
    parser.addPositionalArgument(QStringLiteral("PATH"), QStringLiteral("What to load."), QStringLiteral("PATH..."));
    const QCommandLineOption asJson(QStringLiteral("json"), QStringLiteral("Print JSON."));
    parser.addOption(asJson);
    const QString command = QStringLiteral("summary");
    if (const auto done = parseArguments(parser, command, arguments))
        return static_cast<int>(*done);
    if (parser.positionalArguments().isEmpty())
        return wrongUse(command, QStringLiteral("which PATH?"));
    const auto all = loadPaths(parser.positionalArguments());
    if (!all)
        return giveUp(all.error());
    if (parser.isSet(asJson))
        printJson(summaryJson(all->jobs, all->issues));
    else
        printText(summaryTable(all->jobs, all->issues));
    return static_cast<int>(exitCodeFor(all->allIssues()));
}

} // namespace quayside
