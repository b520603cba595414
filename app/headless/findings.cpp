// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/findings.h"

#include "app/headless/loadpath.h"
#include "core/async/foreachon.h"
#include "core/evidence/makeevidence.h"
#include "core/export/findingjson.h"
#include "core/export/summaryjson.h"

#include <map>
#include <unordered_map>

namespace quayside {

namespace {

struct FoundTrial {
    JobPointer job;
    TrialPointer trial;
    TrialDetailPointer detail;
    Result<std::vector<Finding>> findings;
};

struct Found {
    std::vector<FoundTrial> trials;
    std::vector<std::pair<JobPointer, std::vector<JobFinding>>> jobs;
};

void lookAt(FoundTrial &one, const OpenTrials &open)
{
    if (const auto folder = Folder::open(one.trial->folder); !folder) {
        one.detail = std::make_shared<const TrialDetail>();
        one.findings = std::unexpected(folder.error());
        return;
    }
    const auto evidence = makeEvidence({}, {.job = one.job, .trial = one.trial, .open = open}, EvidencePart::Findings);
    one.detail = evidence->detail;
    one.findings = *evidence->findings;
}

Found findAll(const LoadedPath &loaded)
{
    Found found;
    for (size_t i = 0; i < loaded.jobs.size(); ++i) {
        for (const TrialPointer &trial : loaded.jobs[i]->trials)
            found.trials.push_back({loaded.jobs[i], trial, {}, {}});
    }
    WorkerPool pool;
    const OpenTrials open(loaded.jobs);
    forEachOn(pool, found.trials, [&](FoundTrial &one) { lookAt(one, open); });
    std::unordered_map<const Trial *, TrialDetailPointer> details;
    for (const FoundTrial &one : found.trials)
        details.emplace(one.trial.get(), one.detail);
    const auto digest = [&](const Trial &trial) {
        const auto folder = Folder::open(trial.folder);
        return folder ? artifactDigest(*folder, *details.at(&trial)) : QByteArray();
    };
    for (const JobPointer &job : loaded.jobs)
        found.jobs.emplace_back(job, findInJob(*job, digest));
    return found;
}

std::vector<Issue> issuesOf(const LoadedPath &loaded, const Found &found)
{
    std::vector<Issue> issues = loaded.issues;
    const auto add = [&](const std::vector<Issue> &more) { issues.insert(issues.end(), more.begin(), more.end()); };
    for (const JobPointer &job : loaded.jobs)
        add(allIssues(*job));
    for (const FoundTrial &one : found.trials) {
        add(loaded.named(one.detail->issues));
        if (!one.findings)
            add({issueFrom(one.findings.error(), Severity::Error, QStringLiteral("trial.unreadable"))});
    }
    return issues;
}

Json jobJson(const Found &found, const JobPointer &job, const std::vector<JobFinding> &attempts)
{
    Json trials = Json::array();
    for (const FoundTrial &one : found.trials) {
        if (one.job == job) {
            trials.push_back({{"trial", jsonText(one.trial->name.value)},
                              {"task", jsonText(one.trial->task.name.value)},
                              {"outcome", jsonText(toText(outcomeOf(*one.trial)))},
                              {"findings", one.findings ? factsOf(*one.findings) : Json(nullptr)}});
        }
    }
    return {{"job", jsonText(job->name)},
            {"path", jsonText(job->path)},
            {"trials", std::move(trials)},
            {"attempts", factsOf(attempts)}};
}

void printFinding(const Finding &finding)
{
    printLine(QStringLiteral("  %1%2%3")
                  .arg(toText(finding.severity), -8)
                  .arg(toText(finding.code), -18)
                  .arg(finding.message));
    if (finding.evidence.empty())
        return;
    const Evidence &evidence = finding.evidence.front();
    const QString where = evidence.step ? QStringLiteral("step %1: ").arg(evidence.step->step.value + 1)
        : evidence.file.isEmpty()       ? QString()
                                        : evidence.file + QStringLiteral(": ");
    printLine(QStringLiteral("          ") + where + evidence.text);
}

void printAll(const Found &found)
{
    std::map<QString, int> counts;
    for (const FoundTrial &one : found.trials) {
        if (!one.findings || one.findings->empty())
            continue;
        printLine(QStringLiteral("%1 (%2)").arg(one.trial->name.value, toText(outcomeOf(*one.trial))));
        for (const Finding &finding : *one.findings) {
            printFinding(finding);
            ++counts[toText(finding.code)];
        }
    }
    for (const auto &[job, attempts] : found.jobs) {
        for (const JobFinding &finding : attempts)
            printFinding(finding.finding);
    }
    printLine(QStringLiteral("%1 trials").arg(found.trials.size()));
    for (const auto &[code, count] : counts)
        printLine(QStringLiteral("  %1%2").arg(code, -18).arg(count));
}

} // namespace

int runFindings(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Prints findings: hints with evidence at what went wrong in each trial under PATH."));
    parser.addPositionalArgument(QStringLiteral("PATH"),
                                 QStringLiteral("A folder of jobs, a job, a trial, or an archive."));
    const QCommandLineOption asJson(QStringLiteral("json"), QStringLiteral("Print JSON."));
    parser.addOption(asJson);
    const QString command = QStringLiteral("findings");
    if (const auto done = parseArguments(parser, command, arguments))
        return static_cast<int>(*done);
    if (parser.positionalArguments().size() != 1)
        return wrongUse(command, QStringLiteral("one PATH is needed"));
    const auto loaded = loadPath(parser.positionalArguments().constFirst());
    if (!loaded)
        return giveUp(loaded.error());
    const Found found = findAll(*loaded);
    const std::vector<Issue> issues = issuesOf(*loaded, found);
    complainOf(issues);
    if (parser.isSet(asJson)) {
        Json jobs = Json::array();
        for (const auto &[job, attempts] : found.jobs)
            jobs.push_back(jobJson(found, job, attempts));
        printJson(printed(Json{{"jobs", std::move(jobs)}, {"issues", factsOf(issues)}}));
    } else {
        printAll(found);
    }
    return static_cast<int>(exitCodeFor(issues));
}

} // namespace quayside
