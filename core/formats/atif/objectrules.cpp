// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/objectrules.h"

#include "core/formats/atif/audiotype.h"
#include "core/formats/atif/isotime.h"
#include "core/formats/atif/laxelement.h"
#include "core/json/jsonfields.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr std::array agentOnly{"model_name", "reasoning_effort", "reasoning_content", "tool_calls", "metrics"};
constexpr std::array<std::string_view, 4> imageTypes{"image/jpeg", "image/png", "image/gif", "image/webp"};

QString textIn(JsonElement object, std::string_view name)
{
    return textOf(textOf(memberOf(object, name)));
}

bool has(JsonElement object, std::string_view name)
{
    return memberOf(object, name).has_value();
}

void checkNotNegative(JsonElement object, std::string_view name, const JsonSpot &spot, PlacedNotes &notes)
{
    const auto whole = memberOf(object, name).and_then(laxWhole);
    if (whole && *whole < 0)
        notes.note("atif.value", spot.member(name), QStringLiteral("less than 0"));
}

void checkAgentOnly(JsonElement step, const JsonSpot &spot, PlacedNotes &notes)
{
    for (const char *name : agentOnly) {
        if (has(step, name))
            notes.note("atif.agent-only", spot.member(name), QStringLiteral("only agent steps have this"));
    }
}

/// Without a call of a model there is nothing that a model used or thought.
void checkCallCount(JsonElement step, const JsonSpot &spot, PlacedNotes &notes)
{
    checkNotNegative(step, "llm_call_count", spot, notes);
    const auto calls = memberOf(step, "llm_call_count").and_then(laxWhole);
    const bool isAgent = textOf(memberOf(step, "source")) == "agent";
    if (isAgent && calls == 0 && (has(step, "metrics") || has(step, "reasoning_content")))
        notes.note("atif.llm-call-count", spot.member("llm_call_count"),
                   QStringLiteral("0 calls, but metrics or reasoning"));
}

bool hasKnownMedia(JsonElement source)
{
    return shapeOfSource(source) == Shape::AudioSource
        || std::ranges::contains(imageTypes, textOf(memberOf(source, "media_type")));
}

/// The kind of media that a part of this type has; nothing for a text.
std::optional<Shape> mediaOf(std::string_view type)
{
    return type == "image" ? std::optional(Shape::ImageSource)
        : type == "audio"  ? std::optional(Shape::AudioSource)
                           : std::nullopt;
}

QSet<QString> idsOfCalls(JsonElement step, const JsonSpot &spot, PlacedNotes &notes)
{
    QSet<QString> ids;
    int number = 0;
    for (const JsonElement call : elementsOf(memberOf(step, "tool_calls"))) {
        const auto id = memberOf(call, "tool_call_id");
        const QString name = textOf(textOf(id));
        if (id && ids.contains(name))
            notes.note("atif.call-id-twice", spot.member("tool_calls").element(number).member("tool_call_id"),
                       QStringLiteral("\"%1\" is the id of another call of this step").arg(name), Severity::Warning);
        if (id)
            ids.insert(name);
        ++number;
    }
    return ids;
}

} // namespace

void checkStepRules(JsonElement step, const JsonSpot &spot, PlacedNotes &notes)
{
    const auto source = memberOf(step, "source");
    const QString word = textOf(textOf(source));
    if (word != QLatin1String("agent"))
        checkAgentOnly(step, spot, notes);
    if (isText(source) && word != QLatin1String("agent") && word != QLatin1String("user")
        && word != QLatin1String("system"))
        notes.note("atif.source", spot.member("source"),
                   QStringLiteral("\"%1\" is not system, user or agent").arg(word));
    if (const auto time = memberOf(step, "timestamp"); isText(time) && !isIsoTime(textOf(time)))
        notes.note("atif.timestamp", spot.member("timestamp"),
                   QStringLiteral("\"%1\" is not ISO 8601").arg(textOf(textOf(time))));
    checkCallCount(step, spot, notes);
}

void checkPartRules(JsonElement part, const JsonSpot &spot, PlacedNotes &notes)
{
    const auto type = memberOf(part, "type");
    const auto source = memberOf(part, "source");
    const auto media = mediaOf(textOf(type));
    if (!media && textOf(type) != "text") {
        if (isText(type))
            notes.note("atif.part", spot.member("type"),
                       QStringLiteral("\"%1\" is not text, image or audio").arg(textOf(textOf(type))));
    } else if (media.has_value() == has(part, "text") || media.has_value() != source.has_value())
        notes.note("atif.part", spot,
                   media ? QStringLiteral("an image or audio part has a source and no text")
                         : QStringLiteral("a text part has a text and no source"));
    else if (media && hasKnownMedia(*source) && shapeOfSource(*source) != *media)
        notes.note("atif.part", spot,
                   QStringLiteral("the source of a part of type \"%1\" is \"%2\"")
                       .arg(textOf(textOf(type)), textIn(*source, "media_type")));
}

Shape shapeOfSource(JsonElement source)
{
    return audioType(textIn(source, "media_type")) ? Shape::AudioSource : Shape::ImageSource;
}

void checkSourceRules(JsonElement source, const JsonSpot &spot, PlacedNotes &notes)
{
    const auto media = memberOf(source, "media_type");
    if (isText(media) && !hasKnownMedia(source))
        notes.note("atif.media-type", spot.member("media_type"),
                   QStringLiteral("\"%1\" is no type of images or audio that ATIF has").arg(textOf(textOf(media))));
    const auto seconds = memberOf(source, "duration_sec").and_then([](JsonElement value) { return laxNumber(value); });
    if (shapeOfSource(source) == Shape::AudioSource && seconds && !(*seconds >= 0))
        notes.note("atif.value", spot.member("duration_sec"), QStringLiteral("less than 0, or no number"));
}

void checkRefRules(JsonElement ref, const JsonSpot &spot, PlacedNotes &notes)
{
    if (!has(ref, "trajectory_id") && !has(ref, "trajectory_path"))
        notes.note("atif.ref", spot, QStringLiteral("needs a trajectory_id or a trajectory_path"));
}

void checkFinalMetricsRules(JsonElement metrics, const JsonSpot &spot, PlacedNotes &notes)
{
    checkNotNegative(metrics, "total_steps", spot, notes);
}

void checkCallIds(JsonElement step, const JsonSpot &spot, PlacedNotes &notes)
{
    const QSet<QString> ids = idsOfCalls(step, spot, notes);
    const auto observation = memberOf(step, "observation");
    const auto results = observation ? memberOf(*observation, "results") : std::nullopt;
    int number = 0;
    for (const JsonElement result : elementsOf(results)) {
        const auto id = memberOf(result, "source_call_id");
        if (id && !ids.contains(textOf(textOf(id))))
            notes.note("atif.call-id",
                       spot.member("observation").member("results").element(number).member("source_call_id"),
                       QStringLiteral("\"%1\" is no call of this step").arg(textOf(textOf(id))));
        ++number;
    }
}

} // namespace quayside
