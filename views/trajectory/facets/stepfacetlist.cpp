// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/facets/stepfacetlist.h"

#include "core/formats/atif/atif.h"
#include "core/timeline/lanes.h"
#include "core/trajectory/wordsof.h"
#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/widgets/parts/kindlook.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <map>

namespace quayside {

namespace {

/// Dollars to the tenth of a millionth, where whole cents would look alike.
QString sayFinely(double dollars)
{
    return QStringLiteral("$")
        + QLocale().toString(std::round(dollars * 1e7) / 1e7, 'f', QLocale::FloatingPointShortest);
}

QString sayFigure(Figure figure)
{
    switch (figure) {
    case Figure::Input: return tr("input");
    case Figure::Cache: return tr("cache");
    case Figure::Output: return tr("output");
    case Figure::Cost: return tr("cost");
    case Figure::Steps: return tr("step count");
    }
    return {};
}

void addKinds(const AgentRun &run, const StepFilter &filter, std::vector<StepFacet> &facets)
{
    facets.push_back({.text = tr("Show")});
    for (size_t i = 0; i < allStepKinds.size(); ++i) {
        const StepKind kind = allStepKinds[i];
        if (run.kindCounts[i] == 0)
            continue;
        facets.push_back({.type = StepFacet::Type::Kind,
                          .text = sayKinds(kind),
                          .count = QLocale().toString(run.kindCounts[i]),
                          .value = static_cast<int>(kind),
                          .isOff = !filter.shown.testFlag(kind),
                          .isChosen = kind == StepKind::Error && filter.onlyErrors});
    }
}

void addTools(const TrajectoryEvidence &loaded, const AgentRun &run, const StepFilter &filter,
              std::vector<StepFacet> &facets)
{
    if (run.tools.empty())
        return;
    const std::vector<QString> all = toolsByCalls(loaded.runs);
    facets.push_back({.text = tr("Tools")});
    for (size_t i = 0; i < run.tools.size(); ++i) {
        const auto &[name, calls] = run.tools[i];
        const int failures = run.failures[i].second;
        const QString count = failures > 0
            ? tr("%1 · %2 failed").arg(QLocale().toString(calls), QLocale().toString(failures))
            : QLocale().toString(calls);
        const auto place = static_cast<int>(std::ranges::find(all, name) - all.begin());
        facets.push_back({.type = StepFacet::Type::Tool,
                          .text = name,
                          .count = count,
                          .value = place,
                          .isChosen = filter.tool == name});
    }
}

/// Every loop of one call.
struct LoopGroup {
    RunIndex first;
    int calls = 0;
    int loops = 0;
};

std::vector<LoopGroup> loopGroups(const AgentRun &run)
{
    std::map<std::uint64_t, LoopGroup> byCall;
    for (const Loop &loop : run.loops) {
        LoopGroup &group =
            byCall.try_emplace(run.at(loop.first).callHash, LoopGroup{.first = loop.first}).first->second;
        group.calls += loop.calls;
        ++group.loops;
    }
    std::vector<LoopGroup> groups;
    for (const auto &[hash, group] : byCall)
        groups.push_back(group);
    std::ranges::sort(groups, [](const LoopGroup &a, const LoopGroup &b) {
        return a.calls != b.calls ? a.calls > b.calls : a.first < b.first;
    });
    return groups;
}

void addLoops(const AgentRun &run, bool showsAll, std::vector<StepFacet> &facets)
{
    constexpr size_t few = 3;
    const std::vector<LoopGroup> groups = loopGroups(run);
    const bool folds = groups.size() > few + 1;
    for (size_t i = 0; i < groups.size() && (showsAll || !folds || i < few); ++i) {
        const LoopGroup &group = groups[i];
        facets.push_back({.type = StepFacet::Type::Step,
                          .text = tr("loop: %1").arg(sayCall(run, group.first)),
                          .count = QStringLiteral("×") + QLocale().toString(group.calls),
                          .value = group.first.value,
                          .isWarning = true});
    }
    if (folds) {
        const auto more = static_cast<int>(groups.size() - few);
        facets.push_back({.type = StepFacet::Type::More,
                          .text = showsAll ? tr("fewer loops") : tr("%n more loop(s)", nullptr, more)});
    }
}

/// The page says these itself, and where each of them is.
bool isSaidByGraph(FindingCode code)
{
    return code == FindingCode::Loop || code == FindingCode::TotalsDisagree;
}

void addFindings(const TrajectoryEvidence &loaded, size_t agent, const StepHints &hints, std::vector<StepFacet> &facets)
{
    const size_t heading = facets.size();
    facets.push_back({.text = tr("Findings")});
    for (size_t i = 0; i < hints.trial.size(); ++i) {
        const Finding &finding = hints.trial[i];
        if (!isSaidByGraph(finding.code))
            facets.push_back({.type = StepFacet::Type::Finding,
                              .text = finding.message,
                              .value = static_cast<int>(i),
                              .isWarning = finding.severity != Severity::Info});
    }
    addLoops(*loaded.runs[agent], hints.showsAllLoops, facets);
    for (const Issue &issue : loaded.graph->issues) {
        const QString where = issue.where.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(issue.where);
        facets.push_back({.type = StepFacet::Type::Note,
                          .text = issue.message + where,
                          .isWarning = issue.severity != Severity::Info});
    }
    for (const Disagreement &disagreement : loaded.totals.disagreements)
        facets.push_back({.type = StepFacet::Type::Note, .text = sayDisagreement(disagreement), .isWarning = true});
    if (facets.size() == heading + 1)
        facets.pop_back();
}

void addBookmarks(const AgentRun &run, const std::vector<RunIndex> &marked, std::vector<StepFacet> &facets)
{
    if (marked.empty())
        return;
    facets.push_back({.text = tr("Bookmarks")});
    for (const RunIndex step : marked)
        facets.push_back({.type = StepFacet::Type::Step,
                          .text = sayCall(run, step),
                          .count = QLocale().toString(step.value + 1),
                          .value = step.value});
}

QString agentLabel(const GraphNode &node)
{
    switch (node.state) {
    case NodeState::Missing: return tr("%1 (missing)").arg(node.file);
    case NodeState::Unreadable: return tr("%1 (unreadable)").arg(node.label);
    case NodeState::Cycle: return tr("%1 (goes in a circle)").arg(node.file);
    case NodeState::Loaded: break;
    }
    return node.kind == NodeKind::Orphan ? tr("%1 (orphan)").arg(node.label) : node.label;
}

void addAgents(const TrajectoryEvidence &loaded, size_t agent, std::vector<StepFacet> &facets)
{
    facets.push_back({.text = tr("Agents")});
    for (size_t i = 0; i < loaded.runs.size(); ++i) {
        const AgentRun &run = *loaded.runs[i];
        QString label = agentLabel(loaded.graph->at(run.agent.first()));
        if (run.agent.nodes.size() > 1)
            label += tr(" + %1 continued").arg(run.agent.nodes.size() - 1);
        facets.push_back({.type = StepFacet::Type::Agent,
                          .text = label,
                          .count = QLocale().toString(run.count().value),
                          .value = static_cast<int>(i),
                          .depth = run.agent.depth,
                          .isChosen = i == agent && loaded.runs.size() > 1});
    }
}

} // namespace

QString sayCall(const AgentRun &run, RunIndex index)
{
    const Step step = decodeStep(run.trajectoryOf(index), run.ref(index).step, {.charactersPerText = 200});
    if (step.calls.empty()) {
        const QString message = firstLine(plainText(step.message));
        return message.isEmpty() ? firstLine(step.reasoning.text) : message;
    }
    const QString line = lineOfCall(step.calls.front());
    const QString what = line.startsWith(QLatin1Char('/')) ? QFileInfo(line).fileName() : line;
    return toolOf(run, index) + QLatin1Char(' ') + what;
}

QString sayDisagreement(const Disagreement &disagreement)
{
    const bool isCost = disagreement.figure == Figure::Cost;
    const bool isClose = isCost && sayCost(Usd(disagreement.counted)) == sayCost(Usd(disagreement.claimed));
    const auto say = [&](double value) {
        const QString whole = isCost ? sayCost(Usd(value)) : QLocale().toString(static_cast<qlonglong>(value));
        return isClose ? sayFinely(value) : whole;
    };
    const QString who = disagreement.claim == Claim::Trial ? tr("the trial") : tr("final_metrics");
    const QString shape = disagreement.against == Against::FinalMetrics ? tr("%1 %2 in final_metrics: %3 says %4")
                                                                        : tr("%1 %2: %3 says %4");
    return shape.arg(sayFigure(disagreement.figure), say(disagreement.counted), who, say(disagreement.claimed));
}

QString saySums(const Usage &sum)
{
    const QString tokens = QStringLiteral("%1 / %2").arg(sayTokens(sum.input), sayTokens(sum.output));
    return sum.cost ? tokens + QStringLiteral(" · ") + sayCost(sum.cost) : tokens;
}

QString sayTotals(const TrajectoryEvidence &loaded)
{
    const Usage sum = sumOfGraph(*loaded.graph);
    const bool isReported = sum.input || sum.output;
    if (loaded.isWhole && loaded.totals.leavesSubAgentsOut && loaded.totals.disagreements.empty())
        return tr("step sums %1, totals agree; with sub-agents %2")
            .arg(saySums(sumOfAgent(*loaded.graph, agentsOf(*loaded.graph).front())), saySums(sum));
    QString sums = isReported ? tr("step sums %1").arg(saySums(sum)) : tr("steps report no tokens");
    if (!loaded.isWhole)
        return sums;
    if (!loaded.totals.disagreements.empty())
        return sums + tr(", totals differ");
    if (loaded.totals.comparisons > 0)
        return sums + tr(", totals agree");
    return isReported ? sums + tr(", no totals to compare with") : sums;
}

std::vector<StepFacet> makeStepFacets(const TrajectoryEvidence &loaded, size_t agent, const StepFilter &filter,
                                      const StepHints &hints)
{
    std::vector<StepFacet> facets{{.type = StepFacet::Type::Head, .text = tr("About this trajectory")}};
    addKinds(*loaded.runs[agent], filter, facets);
    addTools(loaded, *loaded.runs[agent], filter, facets);
    addFindings(loaded, agent, hints, facets);
    addBookmarks(*loaded.runs[agent], hints.marked, facets);
    addAgents(loaded, agent, facets);
    return facets;
}

} // namespace quayside
