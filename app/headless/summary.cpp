// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/summary.h"

#include "app/headless/commandline.h"
#include "app/headless/loadpath.h"
#include "app/headless/summarytable.h"
#include "core/export/summaryjson.h"

#include <algorithm>
#include <cstdio>
#include <print>

namespace quayside {

namespace {

bool isDamaged(const std::vector<Issue> &issues)
{
    return std::ranges::contains(issues, Severity::Error, &Issue::severity);
}

struct Collected {
    std::vector<LoadedPath> paths;
    std::vector<JobPointer> jobs;
    std::vector<Issue> issues;
};

Result<Collected> collect(const QStringList &paths)
{
    Collected all;
    for (const QString &path : paths) {
        auto loaded = loadPath(path);
        if (!loaded)
            return std::unexpected(loaded.error());
        all.jobs.insert(all.jobs.end(), loaded->jobs.begin(), loaded->jobs.end());
        all.issues.insert(all.issues.end(), loaded->issues.begin(), loaded->issues.end());
        all.paths.push_back(std::move(*loaded));
    }
    return all;
}

ExitCode exitCodeOf(const Collected &all)
{
    const bool damaged = isDamaged(all.issues)
        || std::ranges::any_of(all.jobs, [](const JobPointer &job) { return isDamaged(allIssues(*job)); });
    return damaged ? ExitCode::Damaged : ExitCode::Ok;
}

} // namespace

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
    const auto all = collect(parser.positionalArguments());
    if (!all) {
        complain(describe(all.error()));
        return static_cast<int>(all.error().code == ErrorCode::NotFound ? ExitCode::WrongUse : ExitCode::Damaged);
    }
    const QByteArray text =
        parser.isSet(asJson) ? summaryJson(all->jobs, all->issues) : summaryTable(all->jobs, all->issues);
    printOut(text);
    return static_cast<int>(exitCodeOf(*all));
}

} // namespace quayside
