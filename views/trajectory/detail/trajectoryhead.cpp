// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/detail/trajectoryhead.h"

#include "views/models/wording.h"
#include "views/models/words.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr int fewLines = 6;

void add(StepHead &known, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        known.facts.push_back({.name = name, .value = value});
}

void addTotals(StepHead &known, const FinalMetrics &totals)
{
    const Usage &usage = totals.usage;
    if (totals.steps)
        add(known, quayside::tr("total steps"), QLocale().toString(*totals.steps));
    if (usage.input)
        add(known, quayside::tr("total prompt tokens"), sayTokens(usage.input));
    if (usage.cache)
        add(known, quayside::tr("total cached"), sayTokens(usage.cache));
    if (usage.output)
        add(known, quayside::tr("total completion"), sayTokens(usage.output));
    if (usage.cost)
        add(known, quayside::tr("total cost"), sayCost(usage.cost));
}

/// What the steps add up to, of this agent and of all.
void addSums(StepHead &known, const AgentRun &run)
{
    const Usage own = sumOfAgent(*run.graph, run.agent);
    if (own.input)
        add(known, quayside::tr("steps' prompt tokens"), sayTokens(own.input));
    if (own.cache)
        add(known, quayside::tr("steps' cached"), sayTokens(own.cache));
    if (own.output)
        add(known, quayside::tr("steps' completion"), sayTokens(own.output));
    if (own.cost)
        add(known, quayside::tr("steps' cost"), sayCost(own.cost));
    const Usage all = sumOfGraph(*run.graph);
    if (all == own)
        return;
    add(known, quayside::tr("all agents' tokens"), sayTokens(totalTokens(all)));
    if (all.cost)
        add(known, quayside::tr("all agents' cost"), sayCost(all.cost));
}

void addBlock(DetailTexts &texts, const DetailBlock &block)
{
    const bool isKnown = std::ranges::any_of(texts.blocks, [&block](const DetailBlock &one) {
        return one.heading == block.heading && one.excerpt == block.excerpt;
    });
    if (!block.excerpt.text.text.trimmed().isEmpty() && !isKnown)
        texts.blocks.push_back(block);
}

Excerpt asJson(const QByteArray &json)
{
    return {.text = {.text = QString::fromUtf8(json)}, .language = QStringLiteral("json")};
}

void addHead(DetailTexts &texts, const TrajectoryHead &head)
{
    addBlock(texts, {.heading = quayside::tr("Notes"), .excerpt = {.text = {.text = head.notes}}});
    addBlock(texts,
             {.heading = quayside::tr("%n tool definition(s)", nullptr, static_cast<int>(head.toolDefinitions)),
              .excerpt = asJson(head.toolDefinitionsJson),
              .lines = fewLines});
    for (const RawMember &member : head.extras)
        addBlock(texts, {.heading = member.name, .excerpt = asJson(member.json)});
}

/// Of an agent that can be read at all.
std::vector<const TrajectoryHead *> headsOf(const AgentRun &run)
{
    std::vector<const TrajectoryHead *> heads;
    for (const NodeIndex node : run.agent.nodes) {
        if (const TrajectoryPointer &trajectory = run.graph->at(node).trajectory)
            heads.push_back(&trajectory->head);
    }
    return heads;
}

} // namespace

StepHead headOf(const AgentRun &run)
{
    StepHead known{.title = quayside::tr("Trajectory")};
    const std::vector<const TrajectoryHead *> heads = headsOf(run);
    if (heads.empty())
        return known;
    const TrajectoryHead &first = *heads.front();
    known.origin = first.schemaVersion;
    add(known, quayside::tr("agent"), first.agentName);
    add(known, quayside::tr("version"), first.agentVersion);
    add(known, quayside::tr("model"), first.modelName);
    add(known, quayside::tr("session"), first.sessionId);
    add(known, quayside::tr("trajectory"), first.trajectoryId);
    if (heads.size() > 1)
        add(known, quayside::tr("continuations"), QLocale().toString(heads.size() - 1));
    const auto speaker = std::find_if(heads.rbegin(), heads.rend(),
                                      [](const TrajectoryHead *head) { return head->finalMetrics.has_value(); });
    if (speaker != heads.rend())
        addTotals(known, *(*speaker)->finalMetrics);
    addSums(known, run);
    return known;
}

DetailTexts detailTexts(const AgentRun &run)
{
    DetailTexts texts;
    for (const TrajectoryHead *head : headsOf(run))
        addHead(texts, *head);
    return texts;
}

} // namespace quayside
