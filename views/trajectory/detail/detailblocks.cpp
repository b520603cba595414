// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/detail/detailblocks.h"

#include "core/formats/atif/atif.h"
#include "core/formats/atif/atifformat.h"
#include "views/models/trajectorywording.h"
#include "views/models/wording.h"
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

/// Where an image is; one that is inside the trajectory is seen in the list.
void addImage(DetailTexts &texts, const ImagePart &image)
{
    if (!image.path.text.startsWith(QLatin1StringView("data:")))
        add(texts, image.mediaType.isEmpty() ? quayside::tr("Image") : image.mediaType, {.text = image.path});
}

/// What it is and how long, with its path. `file` is that of the trajectory.
void addAudio(DetailTexts &texts, const AudioPart &audio, const QString &file)
{
    if (audio.path.text.startsWith(QLatin1StringView("data:"))) {
        add(texts, sayAudio(audio), {.text = {.text = quayside::tr("inside the trajectory")}});
        return;
    }
    const QStringList places = candidatesFor(file, audio.path.text);
    texts.blocks.push_back({.heading = sayAudio(audio),
                            .excerpt = {.text = audio.path.isEmpty() ? StepText{.text = unreported()} : audio.path},
                            .recording = places.isEmpty() ? QString() : places.front()});
}

/// What the parts are besides text.
void addRest(DetailTexts &texts, const QString &owner, const Content &content, const QString &file)
{
    for (const ContentPart &part : content) {
        if (part.image)
            addImage(texts, *part.image);
        if (part.audio)
            addAudio(texts, *part.audio, file);
        addExtras(texts, owner, part.extras);
    }
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
    add(texts, quayside::tr("%1 · arguments").arg(call.function),
        {.text = call.argumentsJson, .language = QStringLiteral("json")});
    for (const Excerpt &excerpt : excerptsOfCall(call)) {
        if (excerpt.language != QLatin1String("json"))
            add(texts, excerpt.fileName.isEmpty() ? excerpt.language : excerpt.fileName, excerpt);
    }
    addExtras(texts, call.function, call.extras);
}

/// `position` is that among all results of the step.
void addResult(DetailTexts &texts, const Step &step, const ObservationResult &result, size_t position,
               const QString &file)
{
    const ToolCall *call = callOf(step, result, position);
    const QString heading =
        call && step.calls.size() > 1 ? quayside::tr("%1 · result").arg(call->function) : quayside::tr("Observation");
    for (const Excerpt &excerpt : excerptsOfResult(result, call))
        add(texts, heading, excerpt);
    addRest(texts, heading, result.content, file);
    addExtras(texts, heading, result.extras);
}

/// With the results of the step behind it.
void addResults(DetailTexts &texts, const Step &step, const std::optional<Step> &behind, const QString &file)
{
    size_t position = 0;
    for (const ObservationResult &result : step.results)
        addResult(texts, step, result, position++, file);
    for (const ObservationResult &result : behind ? behind->results : std::vector<ObservationResult>())
        addResult(texts, step, result, position++, file);
    if (behind)
        addExtras(texts, quayside::tr("Observation"), behind->extras);
}

} // namespace

DetailTexts detailTexts(const AgentRun &run, RunIndex at)
{
    const TrajectoryIndex &trajectory = run.trajectoryOf(at);
    const StepIndex index = run.ref(at).step;
    const QString &file = run.graph->at(run.ref(at).node).file;
    const Step step = decodeStep(trajectory, index);
    DetailTexts texts{.issues = {step.issues.begin(), step.issues.end()}};
    add(texts, quayside::tr("Reasoning"), {.text = step.reasoning});
    if (!trajectory.at(index).has(StepFlag::Echo))
        addMessage(texts, step.message);
    addRest(texts, quayside::tr("Message"), step.message, file);
    for (const ToolCall &call : step.calls)
        addCall(texts, call);
    const bool isAnsweredBehind = hasResultBehind(run, at);
    addResults(texts, step,
               isAnsweredBehind ? std::optional(decodeStep(trajectory, StepIndex(index.value + 1))) : std::nullopt,
               file);
    addExtras(texts, {}, step.extras);
    return texts;
}

} // namespace quayside
