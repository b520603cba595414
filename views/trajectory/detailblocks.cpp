// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/detailblocks.h"

#include "core/formats/atif/atif.h"
#include "views/models/words.h"

namespace quayside {

namespace {

void add(DetailTexts &texts, const QString &heading, Excerpt excerpt)
{
    if (!excerpt.text.text.trimmed().isEmpty())
        texts.blocks.push_back({.heading = heading, .excerpt = std::move(excerpt)});
}

QString languageOf(const StepText &text)
{
    return text.isJson ? QStringLiteral("json") : QString();
}

void addExtras(DetailTexts &texts, const QString &owner, const std::vector<ExtraMember> &extras)
{
    for (const ExtraMember &member : extras) {
        const QString heading = owner.isEmpty() ? member.name : quayside::tr("%1 · %2").arg(owner, member.name);
        add(texts, heading, {.text = member.json, .language = QStringLiteral("json")});
    }
}

void addPartExtras(DetailTexts &texts, const QString &owner, const Content &content)
{
    for (const ContentPart &part : content)
        addExtras(texts, owner, part.extras);
}

void addMessage(DetailTexts &texts, const Content &message)
{
    for (const ContentPart &part : message) {
        if (part.text)
            add(texts, quayside::tr("Message"), {.text = *part.text, .language = languageOf(*part.text)});
    }
}

void addCall(DetailTexts &texts, const ToolCall &call)
{
    add(texts, quayside::tr("%1 · arguments").arg(call.function), {.text = call.argumentsJson, .language = QStringLiteral("json")});
    for (const Excerpt &excerpt : excerptsOfCall(call)) {
        if (excerpt.language != QLatin1String("json"))
            add(texts, excerpt.fileName.isEmpty() ? excerpt.language : excerpt.fileName, excerpt);
    }
}

std::vector<ObservationResult> allResults(const AgentRun &run, RunIndex at, const Step &step)
{
    std::vector<ObservationResult> results = step.results;
    if (hasResultBehind(run, at)) {
        const Step behind = decodeStep(run.trajectoryOf(at), StepIndex(run.ref(at).step.value + 1));
        results.insert(results.end(), behind.results.begin(), behind.results.end());
    }
    return results;
}

} // namespace

DetailTexts detailTexts(const AgentRun &run, RunIndex at)
{
    const TrajectoryIndex &trajectory = run.trajectoryOf(at);
    const StepIndex index = run.ref(at).step;
    const Step step = decodeStep(trajectory, index);
    DetailTexts texts{.issues = {step.issues.begin(), step.issues.end()}};
    add(texts, quayside::tr("Reasoning"), {.text = step.reasoning});
    if (!trajectory.at(index).has(StepFlag::Echo))
        addMessage(texts, step.message);
    addPartExtras(texts, quayside::tr("Message"), step.message);
    for (const ToolCall &call : step.calls)
        addCall(texts, call);
    for (const ObservationResult &result : allResults(run, at, step)) {
        for (const Excerpt &excerpt : excerptsOfResult(result, step.calls.empty() ? nullptr : &step.calls.front()))
            add(texts, quayside::tr("Observation"), excerpt);
        addPartExtras(texts, quayside::tr("Observation"), result.content);
    }
    addExtras(texts, {}, step.extras);
    return texts;
}

} // namespace quayside
