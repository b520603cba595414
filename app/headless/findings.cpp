// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/findings.h"

#include "app/headless/commandline.h"
#include "app/headless/loadpath.h"
#include "core/async/foreachon.h"
#include "core/evidence/makeevidence.h"
#include "core/export/findingjson.h"

#include <cstdio>
#include <print>

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

void lookAt(FoundTrial &one, const std::vector<JobPointer> &open)
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
    forEachOn(pool, found.trials, [&](FoundTrial &one) { lookAt(one, loaded.jobs); });
    for (const JobPointer &job : loaded.jobs) {
        const auto digest = [&](const Trial &trial) {
            const auto one = std::ranges::find(found.trials, &trial,
                                               [](const FoundTrial &candidate) { return candidate.trial.get(); });
            const auto folder = Folder::open(trial.folder);
            return folder && one != found.trials.end() ? artifactDigest(*folder, *one->detail) : QByteArray();
        };
        found.jobs.emplace_back(job, findInJob(*job, digest));
    }
    return found;
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

void printLine(const Finding &finding)
{
    std::println("  {:<8}{:<18}{}", toText(finding.severity).toStdString(), toText(finding.code).toStdString(),
                 finding.message.toStdString());
    if (finding.evidence.empty())
        return;
    const Evidence &evidence = finding.evidence.front();
    const QString where = evidence.step ? QStringLiteral("step %1: ").arg(evidence.step->step.value + 1)
        : evidence.file.isEmpty()       ? QString()
                                        : evidence.file + QStringLiteral(": ");
    std::println("          {}{}", where.toStdString(), evidence.text.toStdString());
}

void printText(const Found &found)
{
    std::map<QString, int> counts;
    for (const FoundTrial &one : found.trials) {
        const auto &findings = one.findings;
        if (findings && findings->empty())
            continue;
        std::println("{} ({})", one.trial->name.value.toStdString(), toText(outcomeOf(*one.trial)).toStdString());
        if (!findings)
            std::println("  {}", describe(findings.error()).toStdString());
        for (const Finding &finding : findings.value_or(std::vector<Finding>())) {
            printLine(finding);
            ++counts[toText(finding.code)];
        }
    }
    for (const auto &[job, attempts] : found.jobs) {
        for (const JobFinding &finding : attempts)
            printLine(finding.finding);
    }
    std::println("{} trials", found.trials.size());
    for (const auto &[code, count] : counts)
        std::println("  {:<18}{}", code.toStdString(), count);
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
    if (!loaded) {
        complain(describe(loaded.error()));
        return static_cast<int>(loaded.error().code == ErrorCode::NotFound ? ExitCode::WrongUse : ExitCode::Damaged);
    }
    const Found found = findAll(*loaded);
    if (parser.isSet(asJson)) {
        Json jobs = Json::array();
        for (const auto &[job, attempts] : found.jobs)
            jobs.push_back(jobJson(found, job, attempts));
        printOut(printed(Json{{"jobs", std::move(jobs)}}));
    } else {
        printText(found);
    }
    const bool isDamaged = std::ranges::any_of(found.trials, [](const FoundTrial &one) { return !one.findings; });
    return static_cast<int>(isDamaged ? ExitCode::Damaged : ExitCode::Ok);
}

} // namespace quayside
