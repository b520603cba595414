// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/stepfacetlist.h"

#include "core/formats/atif/atif.h"
#include "core/trajectory/wordsof.h"
#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/trajectory/kindlook.h"

#include <QFileInfo>

namespace quayside {

namespace {

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
        facets.push_back({.type = StepFacet::Type::Kind, .text = sayKinds(kind), .count = QLocale().toString(run.kindCounts[i]),
                          .value = static_cast<int>(kind), .isOff = !filter.shown.testFlag(kind),
                          .isChosen = kind == StepKind::Error && filter.onlyErrors});
    }
}

void addTools(const AgentRun &run, const StepFilter &filter, std::vector<StepFacet> &facets)
{
    if (run.tools.empty())
        return;
    facets.push_back({.text = tr("Tools")});
    for (size_t i = 0; i < run.tools.size(); ++i) {
        const auto &[name, calls] = run.tools[i];
        const int failures = run.failures[i].second;
        const QString count = failures > 0 ? tr("%1 · %2 failed").arg(QLocale().toString(calls), QLocale().toString(failures)) : QLocale().toString(calls);
        facets.push_back({.type = StepFacet::Type::Tool, .text = name, .count = count, .value = static_cast<int>(i), .isChosen = filter.tool == name});
    }
}

QString sayIssue(const Issue &issue)
{
    return issue.message;
}

QStringList sayFindings(const LoadedGraph &loaded, size_t agent, const std::vector<Issue> &findings)
{
    QStringList said;
    for (const Loop &loop : loaded.runs[agent]->loops)
        said.append(sayLoop(*loaded.runs[agent], loop));
    for (const Issue &issue : loaded.graph->issues)
        said.append(sayIssue(issue));
    for (const Disagreement &disagreement : loaded.disagreements)
        said.append(sayDisagreement(disagreement));
    for (const Issue &issue : findings)
        said.append(sayIssue(issue));
    return said;
}

void addFindings(const LoadedGraph &loaded, size_t agent, const std::vector<Issue> &findings, std::vector<StepFacet> &facets)
{
    const QStringList said = sayFindings(loaded, agent, findings);
    if (said.isEmpty())
        return;
    facets.push_back({.text = tr("Findings")});
    for (qsizetype i = 0; i < said.size(); ++i)
        facets.push_back({.type = StepFacet::Type::Finding, .text = said[i], .value = static_cast<int>(i), .isWarning = true});
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

void addAgents(const LoadedGraph &loaded, size_t agent, std::vector<StepFacet> &facets)
{
    facets.push_back({.text = tr("Agents")});
    for (size_t i = 0; i < loaded.runs.size(); ++i) {
        const AgentRun &run = *loaded.runs[i];
        QString label = agentLabel(loaded.graph->at(run.agent.first()));
        if (run.agent.nodes.size() > 1)
            label += tr(" + %1 continued").arg(run.agent.nodes.size() - 1);
        facets.push_back({.type = StepFacet::Type::Agent, .text = label, .count = QLocale().toString(run.count().value),
                          .value = static_cast<int>(i), .depth = run.agent.depth, .isChosen = i == agent && loaded.runs.size() > 1});
    }
}

} // namespace

QString sayLoop(const AgentRun &run, const Loop &loop)
{
    const Step step = decodeStep(run.trajectoryOf(loop.first), run.ref(loop.first).step, {.charactersPerText = 200});
    const QString line = step.calls.empty() ? QString() : lineOfCall(step.calls.front());
    const QString what = line.startsWith(QLatin1Char('/')) ? QFileInfo(line).fileName() : line;
    return tr("loop: %1 %2 ×%3").arg(toolOf(run, loop.first), what).arg(loop.calls);
}

QString sayDisagreement(const Disagreement &disagreement)
{
    const auto say = [&](double value) {
        return disagreement.figure == Figure::Cost ? sayCost(Usd(value)) : QLocale().toString(static_cast<qlonglong>(value));
    };
    const QString who = disagreement.claim == Claim::Trial ? tr("the trial") : tr("final_metrics");
    return tr("%1 %2: %3 says %4").arg(sayFigure(disagreement.figure), say(disagreement.counted), who, say(disagreement.claimed));
}

std::vector<StepFacet> makeStepFacets(const LoadedGraph &loaded, size_t agent, const StepFilter &filter, const std::vector<Issue> &findings)
{
    std::vector<StepFacet> facets;
    addKinds(*loaded.runs[agent], filter, facets);
    addTools(*loaded.runs[agent], filter, facets);
    addFindings(loaded, agent, findings, facets);
    addAgents(loaded, agent, facets);
    return facets;
}

std::optional<RunIndex> stepOfFinding(const LoadedGraph &loaded, size_t agent, int finding)
{
    const auto &loops = loaded.runs[agent]->loops;
    if (finding >= 0 && static_cast<size_t>(finding) < loops.size())
        return loops[static_cast<size_t>(finding)].first;
    return std::nullopt;
}

} // namespace quayside
