// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/detail/stephead.h"

#include "core/formats/atif/atif.h"
#include "views/models/wording.h"
#include "views/models/words.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

QString shareOf(const std::optional<Tokens> &part, const std::optional<Tokens> &whole)
{
    if (!part || !whole || whole->value <= 0 || part->value > whole->value)
        return {};
    const double percent = 100.0 * static_cast<double>(part->value) / static_cast<double>(whole->value);
    return QLocale().toString(percent, 'f', 1) + QStringLiteral(" %");
}

QString originOf(const AgentRun &run, RunIndex at, const Step &step)
{
    QStringList parts{step.source.isEmpty() ? quayside::tr("no source") : step.source};
    if (const auto time = run.at(at).time())
        parts.append(toIso(*time).mid(11, 8) + (time->clock == Clock::Utc ? QStringLiteral(" UTC") : QString()));
    if (const auto since = timeSincePrevious(run, at))
        parts.append(QStringLiteral("+") + sayDuration(since));
    return parts.join(QStringLiteral(" · "));
}

/// Where the step is in its file, when that is not what its number says; "step_id 5 of agent/trajectory.cont-1.json".
std::vector<StepFact> factsOfPlace(const AgentRun &run, RunIndex at, const Step &step)
{
    const GraphNode &node = run.graph->at(run.ref(at).node);
    const bool isFirstFile = run.ref(at).node == run.agent.first();
    if (!step.stepId || (isFirstFile && *step.stepId == at.value + 1))
        return {};
    return {{.name = QStringLiteral("step_id"),
             .value = QLocale::c().toString(*step.stepId),
             .aside = isFirstFile ? QString() : QFileInfo(node.file).fileName()}};
}

/// A step may leave out who offers the model: "z-ai/glm-5" of "openai/z-ai/glm-5".
bool isModelOf(const TrajectoryHead &agent, const QString &model)
{
    return agent.modelName == model || agent.modelName.endsWith(QLatin1Char('/') + model);
}

/// Who answered and how; the model only where it is not the agent's own.
std::vector<StepFact> factsOfModel(const AgentRun &run, RunIndex at, const Step &step)
{
    std::vector<StepFact> facts;
    if (!step.modelName.isEmpty() && !isModelOf(run.trajectoryOf(at).head, step.modelName))
        facts.push_back({.name = quayside::tr("model"), .value = step.modelName});
    if (!step.reasoningEffort.isEmpty())
        facts.push_back({.name = quayside::tr("reasoning effort"), .value = step.reasoningEffort});
    if (step.llmCalls)
        facts.push_back({.name = quayside::tr("model calls"), .value = QLocale().toString(*step.llmCalls)});
    return facts;
}

} // namespace

StepHead headOf(const AgentRun &run, RunIndex at)
{
    const Step step = decodeStep(run.trajectoryOf(at), run.ref(at).step, {.charactersPerText = 64});
    StepHead known{.title = quayside::tr("Step %1").arg(at.value + 1),
                   .origin = originOf(run, at, step),
                   .facts = factsOfPlace(run, at, step)};
    std::ranges::move(factsOfModel(run, at, step), std::back_inserter(known.facts));
    const auto add = [&known](const QString &name, const QString &value, const QString &aside = {},
                              FactTone tone = FactTone::Plain) {
        known.facts.push_back({.name = name, .value = value, .aside = aside, .tone = tone});
    };
    const Usage usage = run.at(at).usage();
    const Repeat repeat = run.repeats[static_cast<size_t>(at.value)];
    if (usage.input)
        add(quayside::tr("prompt tokens"), sayTokens(usage.input));
    if (usage.cache)
        add(quayside::tr("cached"), sayTokens(usage.cache), shareOf(usage.cache, usage.input));
    if (usage.output)
        add(quayside::tr("completion"), sayTokens(usage.output));
    if (usage.cost && usage.cost->value > 0)
        add(quayside::tr("cost"), sayCost(usage.cost));
    if (const auto time = timeToNext(run, at))
        add(quayside::tr("to the next step"), sayDuration(time));
    if (repeat.total > 1)
        add(quayside::tr("same call"), quayside::tr("repeat %1 of %2").arg(repeat.ordinal).arg(repeat.total), {},
            FactTone::Warn);
    if (failed(run, at))
        add(quayside::tr("result"), quayside::tr("failed"), {}, FactTone::Bad);
    return known;
}

} // namespace quayside
