// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/lint.h"

#include "app/headless/commandline.h"
#include "app/headless/runprogress.h"
#include "core/export/facts.h"
#include "core/run/environment/environmentkind.h"
#include "core/run/lint/harborlint.h"
#include "core/run/lint/lint.h"
#include "core/run/lint/lintfolder.h"
#include "core/run/task/loadtask.h"

#include <QDir>
#include <QEventLoop>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

enum class Asked : std::uint8_t {
    No,
    Yes,
};

struct LintRequest {
    LintLayer layer;
    QStringList ignoredOurs;
    Asked ours = Asked::No;
    Asked runs = Asked::No;
    EnvironmentKind environment = EnvironmentKind::Sandbox;
    SandboxSettings sandbox;
};

/// Two oracle runs and one of nop, in a job that is thrown away.
std::vector<LintCheck> runChecks(const QString &task, const LintRequest &request)
{
    const QTemporaryDir jobs;
    const RunSpec spec{.jobName = u"lint"_s,
                       .jobsFolder = jobs.path(),
                       .tasks = {task},
                       .agents = {u"oracle"_s, u"nop"_s},
                       .attempts = 2,
                       .concurrent = 2,
                       .environment = request.environment};
    auto job = createJob(spec, readMaterial(spec));
    if (!job)
        return {{u"run"_s, false, describe(job.error())}};
    RunQueue queue(std::move(*job), {}, request.sandbox);
    QEventLoop loop;
    QObject::connect(&queue, &RunQueue::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    queue.start();
    loop.exec();
    return checkRuns(queue.trials());
}

void addRuns(const QString &root, const LintRequest &request, std::vector<LintFinding> &findings)
{
    for (const LintCheck &check : runChecks(root, request)) {
        if (!check.passed)
            findings.push_back({.rule = ourRules + check.code,
                                .path = root,
                                .message = check.detail,
                                .line = std::nullopt,
                                .reportedLine = std::nullopt});
        sayLine(u"%1 %2: %3"_s.arg(check.passed ? u"passed"_s : u"FAILED"_s, check.code, check.detail));
    }
}

/// By our own rules; a task that cannot be run is not.
std::vector<LintFinding> oursOf(const QString &root, const LintRequest &request)
{
    std::vector<LintFinding> findings;
    if (request.ours == Asked::Yes)
        findings = lintAsOurs(root, request.environment);
    if (request.runs == Asked::Yes && !hasErrors(lintTask(root, request.environment)))
        addRuns(root, request, findings);
    std::erase_if(findings, [&](const LintFinding &finding) { return request.ignoredOurs.contains(finding.rule); });
    return findings;
}

Result<std::vector<LintFinding>> findingsOf(const QStringList &roots, const LintRequest &request)
{
    std::vector<LintFinding> all;
    for (const QString &root : roots) {
        const auto found = lintAsHarbor(root, request.layer);
        if (!found)
            return found;
        all.insert(all.end(), found->begin(), found->end());
        const auto ours = oursOf(root, request);
        all.insert(all.end(), ours.begin(), ours.end());
    }
    sortFindings(all);
    return all;
}

/// As Harbor prints them.
Json toJson(const std::vector<LintFinding> &findings)
{
    Json list = Json::array();
    for (const LintFinding &finding : findings) {
        Json line = finding.reportedLine ? Json(*finding.reportedLine) : Json(nullptr);
        list.push_back({{"rule", jsonText(finding.rule)},
                        {"path", jsonText(finding.path)},
                        {"message", jsonText(finding.message)},
                        {"line", std::move(line)},
                        {"column", nullptr}});
    }
    return list;
}

void print(const std::vector<LintFinding> &findings)
{
    for (const LintFinding &finding : findings) {
        QString place = QDir::current().relativeFilePath(finding.path);
        if (finding.line)
            place += u":%1"_s.arg(*finding.line);
        printLine(u"%1 [%2] %3"_s.arg(place, finding.rule, finding.message));
    }
}

void addOptions(QCommandLineParser &parser)
{
    QStringList names;
    for (const LintRule rule : allLintRules())
        names << nameOf(rule);
    parser.setApplicationDescription(
        u"Checks task folders as `harbor lint` does, without Docker. Its rules: %1."_s.arg(names.join(", "_L1)));
    parser.addPositionalArgument(u"TASK..."_s, u"Task folders, or folders of tasks."_s, u"TASK..."_s);
    parser.addOptions(
        {{u"select"_s, u"Only this rule, or ALL, instead of the default; may be given again."_s, u"rule"_s},
         {u"extend-select"_s, u"This rule as well, or ALL; may be given again."_s, u"rule"_s},
         {u"ignore"_s, u"Not this rule; may be given again."_s, u"rule"_s},
         {u"ours"_s,
          u"Also by rules of our own (quayside/...): what the environment cannot do, hidden files the agent sees, "
          "missing parts."_s},
         {u"run"_s,
          u"Also run each: the oracle scores full and twice the same, nop scores nothing, dimensions are named."_s},
         {{u"e"_s, u"env"_s}, environmentNames() + u" (sandbox)."_s, u"type"_s, u"sandbox"_s},
         {u"json"_s, u"Print as JSON, in the form of Harbor."_s}});
}

Result<LintLayer> layerOf(const QCommandLineParser &parser, const QStringList &ignored)
{
    const auto selected = lintRulesNamed(parser.values(u"select"_s), AllRules::Word);
    const auto added = lintRulesNamed(parser.values(u"extend-select"_s), AllRules::Word);
    const auto taken = lintRulesNamed(ignored, AllRules::Unknown);
    for (const auto *rules : {&selected, &added, &taken}) {
        if (!*rules)
            return std::unexpected(Error{ErrorCode::Malformed, {}, {}, rules->error().message});
    }
    return LintLayer{.ignored = *taken,
                     .added = *added,
                     .selected = parser.isSet(u"select"_s) ? std::optional(*selected) : std::nullopt};
}

Result<LintRequest> requestOf(const QCommandLineParser &parser)
{
    const auto environment = environmentNamed(parser.value(u"env"_s));
    const auto sandbox = loadSandboxSettings();
    if (!environment)
        return std::unexpected(Error{ErrorCode::Malformed, {}, {}, u"--env is one of "_s + environmentNames()});
    if (!sandbox)
        return std::unexpected(sandbox.error());
    QStringList ignored = parser.values(u"ignore"_s);
    const QStringList ignoredOurs = ignored.filter(QRegularExpression(u'^' + ourRules));
    ignored.removeIf([](const QString &name) { return name.startsWith(ourRules); });
    return layerOf(parser, ignored).transform([&](const LintLayer &layer) {
        return LintRequest{.layer = layer,
                           .ignoredOurs = ignoredOurs,
                           .ours = parser.isSet(u"ours"_s) ? Asked::Yes : Asked::No,
                           .runs = parser.isSet(u"run"_s) ? Asked::Yes : Asked::No,
                           .environment = *environment,
                           .sandbox = *sandbox};
    });
}

} // namespace

int runLint(const QStringList &arguments)
{
    const QString command = u"lint"_s;
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto exit = parseArguments(parser, command, arguments))
        return static_cast<int>(*exit);
    const auto request = requestOf(parser);
    if (parser.positionalArguments().isEmpty() || !request)
        return wrongUse(command, request ? u"a task folder expected"_s : describe(request.error()));
    const auto findings = lintRoots(parser.positionalArguments()).and_then([&](const QStringList &roots) {
        return findingsOf(roots, *request);
    });
    if (!findings) {
        complain(describe(findings.error()));
        return static_cast<int>(ExitCode::WrongUse);
    }
    if (parser.isSet(u"json"_s))
        printJson(printed(toJson(*findings)));
    else
        print(*findings);
    return static_cast<int>(findings->empty() ? ExitCode::Ok : ExitCode::Damaged);
}

} // namespace quayside
