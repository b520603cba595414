// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/compare.h"

#include "app/headless/loadpath.h"
#include "core/export/comparisonjson.h"
#include "core/load/trialsettings.h"
#include "views/models/comparetext.h"

#include <algorithm>

namespace quayside {

namespace {

struct Options {
    QCommandLineOption by{
        QStringLiteral("by"),
        QStringLiteral(
            "What makes an arm: agent, model, agent+model, job, dataset, tools, environment, or the key of a setting."),
        QStringLiteral("axis")};
    QCommandLineOption metric{QStringLiteral("metric"),
                              QStringLiteral("The reward key to compare; else each trial's primary one."),
                              QStringLiteral("key")};
    QCommandLineOption baseline{
        QStringLiteral("baseline"),
        QStringLiteral(
            "The arm the others are compared with; else the first with a score, in the order of the jobs, then of the names."),
        QStringLiteral("arm")};
    QCommandLineOption unscored{
        QStringLiteral("unscored"),
        QStringLiteral(
            "What a trial without the compared reward counts as (one that is unscored, interrupted or unreadable): missing, zero, or drop (its task is left out)."),
        QStringLiteral("policy"), QStringLiteral("missing")};
    QCommandLineOption rewards{
        QStringLiteral("rewards"),
        QStringLiteral(
            "Which rewards count: all, or valid-only (not those beside an exception that is no doing of the agent's, as Harbor counts since 0.26); else as the jobs themselves count, valid-only where they differ."),
        QStringLiteral("rule")};
    QCommandLineOption family{
        QStringLiteral("family"),
        QStringLiteral(
            "Regular expression whose first group names the family of a task; intervals are then over families."),
        QStringLiteral("regex")};
    QCommandLineOption seed{QStringLiteral("seed"),
                            QStringLiteral("Seed of the resamples that the bands of repeated attempts are made of."),
                            QStringLiteral("number")};
    QCommandLineOption json{QStringLiteral("json"), QStringLiteral("Print JSON.")};
    QCommandLineOption markdown{QStringLiteral("md"), QStringLiteral("Print Markdown (the default).")};
};

Result<CompareOptions> readOptions(const QCommandLineParser &parser, const Options &given,
                                   const std::vector<JobPointer> &jobs)
{
    CompareOptions options;
    options.scoring.choice = parser.isSet(given.by) ? armChoiceFrom(parser.value(given.by)) : likelyChoice(jobs);
    options.scoring.metric = parser.value(given.metric);
    options.scoring.familyPattern = parser.value(given.family);
    if (parser.isSet(given.baseline))
        options.scoring.order = {parser.value(given.baseline)};
    const auto policy = unscoredPolicyFrom(parser.value(given.unscored));
    if (!policy)
        return std::unexpected(Error{.code = ErrorCode::Malformed,
                                     .path = {},
                                     .where = QStringLiteral("--unscored"),
                                     .message = QStringLiteral("missing, zero or drop")});
    options.scoring.unscored = *policy;
    if (parser.isSet(given.rewards)) {
        options.scoring.counting = countingRuleFrom(parser.value(given.rewards));
        if (!options.scoring.counting)
            return std::unexpected(Error{.code = ErrorCode::Malformed,
                                         .path = {},
                                         .where = QStringLiteral("--rewards"),
                                         .message = QStringLiteral("all or valid-only")});
    }
    bool isNumber = true;
    if (parser.isSet(given.seed))
        options.resampling.seed = parser.value(given.seed).toULongLong(&isNumber);
    if (!isNumber)
        return std::unexpected(Error{.code = ErrorCode::Malformed,
                                     .path = {},
                                     .where = QStringLiteral("--seed"),
                                     .message = QStringLiteral("not a whole number")});
    return options;
}

/// Why the result cannot be printed; empty when it can.
QString objection(const Comparison &comparison, const CompareOptions &options)
{
    if (comparison.arms.size() < 2)
        return QStringLiteral("there are not two arms by %1; choose another axis with --by")
            .arg(toText(options.scoring.choice));
    if (!options.scoring.order.empty() && comparison.scored.arms.front() != options.scoring.order.front())
        return QStringLiteral("no arm is called '%1'; there are: %2")
            .arg(options.scoring.order.front(),
                 QStringList(comparison.scored.arms.begin(), comparison.scored.arms.end()).join(QStringLiteral(", ")));
    const auto metrics = metricsOf(comparison.jobs);
    if (!options.scoring.metric.isEmpty() && !std::ranges::contains(metrics, options.scoring.metric))
        return QStringLiteral("no trial reports '%1'; there are: %2")
            .arg(options.scoring.metric, QStringList(metrics.begin(), metrics.end()).join(QStringLiteral(", ")));
    return {};
}

} // namespace

int runCompare(const QStringList &arguments)
{
    const QString command = QStringLiteral("compare");
    QCommandLineParser parser;
    const Options given;
    parser.setApplicationDescription(QStringLiteral(
        "Compares the arms of every job under PATH: which is better, is it more than luck, what does it cost."));
    parser.addPositionalArgument(QStringLiteral("PATH"), QStringLiteral("What to load."), QStringLiteral("PATH..."));
    parser.addOptions({given.by, given.metric, given.baseline, given.unscored, given.rewards, given.family, given.seed,
                       given.json, given.markdown});
    if (const auto done = parseArguments(parser, command, arguments))
        return static_cast<int>(*done);
    if (parser.positionalArguments().isEmpty())
        return wrongUse(command, QStringLiteral("which PATH?"));
    const auto loaded = loadPaths(parser.positionalArguments());
    if (!loaded)
        return giveUp(loaded.error());
    const std::vector<Issue> issues = loaded->allIssues();
    complainOf(issues);
    const auto options = readOptions(parser, given, loaded->jobs);
    if (!options)
        return wrongUse(command, describe(options.error()));
    const auto comparison = compareJobs(loaded->jobs, *options, settingsOf);
    if (const QString reason = objection(*comparison, *options); !reason.isEmpty())
        return wrongUse(command, reason);
    if (parser.isSet(given.json))
        printJson(comparisonJson(*comparison, issues));
    else
        printText(QString::fromUtf8(compareText(*comparison)));
    return static_cast<int>(exitCodeFor(issues));
}

} // namespace quayside
