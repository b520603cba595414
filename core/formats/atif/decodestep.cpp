// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/laxnumber.h"
#include "core/formats/atif/atif.h"
#include "core/formats/atif/jsonwalk.h"
#include "core/formats/atif/mediasource.h"
#include "core/formats/atif/takemember.h"

namespace quayside {

namespace {

using simdjson::SUCCESS;
using simdjson::ondemand::json_type;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

constexpr qsizetype longestName = 1024;

bool isNested(value &member)
{
    const json_type type = typeOf(member);
    return type == json_type::object || type == json_type::array;
}

bool isKnownKind(const QString &json)
{
    return json == QLatin1String("\"text\"") || json == QLatin1String("\"image\"")
        || json == QLatin1String("\"audio\"");
}

std::optional<double> readSeconds(value member)
{
    const auto seconds = isString(member) ? numberInText(readText(member)) : readNumber(member);
    return seconds && *seconds >= 0 ? seconds : std::nullopt;
}

/// Reads one step's text; positions are counted from the step's first byte to that of the trajectory.
class StepReader
{
public:
    StepReader(const char *start, std::int64_t offset, const DecodeLimits &limits)
        : m_start(start), m_offset(offset), m_limits(limits)
    {
    }

    bool read(value root, Step &step)
    {
        return eachMemberOf(root, [&](std::string_view key, value member) {
            if (!take(key, member, step))
                keep(key, member, {}, step.extras);
        });
    }

private:
    bool take(std::string_view key, value member, Step &step) const;
    bool takeTimestamp(value member, Step &step) const;
    bool takeCalls(value member, Step &step) const;
    bool takeObservation(value member, Step &step) const;
    bool takeMetrics(value member, Step &step) const;
    template <typename Read>
    bool takeObjects(value member, QLatin1StringView owner, std::vector<ExtraMember> &extras, Read read) const;
    StepText readStepText(value member) const;
    Content readContent(value member) const;
    ContentPart readPart(object part) const;
    MediaSource readSource(value source) const;
    void takeArguments(value member, ToolCall &call) const;
    ToolCall readCall(object call) const;
    std::vector<Argument> readArguments(const QByteArray &json, std::int64_t offset) const;
    ObservationResult readResult(object result) const;
    StepText rawText(std::string_view json) const;
    void keep(std::string_view key, value member, QLatin1StringView owner, std::vector<ExtraMember> &extras) const;

    const char *m_start;
    std::int64_t m_offset;
    const DecodeLimits &m_limits;
};

StepText StepReader::rawText(std::string_view json) const
{
    const auto kept = std::min(static_cast<qsizetype>(json.size()), m_limits.charactersPerText);
    return {.text = QString::fromUtf8(json.data(), kept),
            .offset = m_offset + (json.data() - m_start),
            .length = static_cast<std::int64_t>(json.size()),
            .isWhole = kept == static_cast<qsizetype>(json.size()),
            .isJson = true};
}

/// A member that is null says nothing.
void StepReader::keep(std::string_view key, value member, QLatin1StringView owner,
                      std::vector<ExtraMember> &extras) const
{
    std::string_view json = member.raw_json_token();
    if (typeOf(member) == json_type::null)
        return;
    if (isNested(member) && member.raw_json().get(json) != SUCCESS)
        return;
    extras.push_back({.name = owner + decodeJsonString(key, longestName).text, .json = rawText(trimmedJson(json))});
}

/// Elements that are no objects are kept under their numbers.
template <typename Read>
bool StepReader::takeObjects(value member, QLatin1StringView owner, std::vector<ExtraMember> &extras, Read read) const
{
    if (typeOf(member) != json_type::array)
        return false;
    int number = 0;
    eachElement(member, [&](value item) {
        object object;
        if (typeOf(item) == json_type::object && item.get_object().get(object) == SUCCESS)
            read(object);
        else
            keep(std::to_string(number), item, owner, extras);
        ++number;
    });
    return true;
}

StepText StepReader::readStepText(value member) const
{
    if (isString(member)) {
        const std::string_view token = stringToken(member);
        DecodedText decoded = decodeJsonString(token, m_limits.charactersPerText);
        return {.text = std::move(decoded.text),
                .offset = m_offset + (token.data() - m_start),
                .length = static_cast<std::int64_t>(token.size()),
                .isWhole = decoded.isWhole};
    }
    json_type type{};
    if (member.type().get(type) != SUCCESS || type == json_type::null)
        return {};
    std::string_view json;
    if (type != json_type::array && type != json_type::object)
        return rawText(trimmedJson(member.raw_json_token()));
    return member.raw_json().get(json) == SUCCESS ? rawText(trimmedJson(json)) : StepText{};
}

Content StepReader::readContent(value member) const
{
    Content content;
    json_type type{};
    if (member.type().get(type) != SUCCESS || type == json_type::null)
        return content;
    if (type != json_type::array) {
        content.push_back({.text = readStepText(member)});
        return content;
    }
    eachElement(member, [&](value item) {
        object part;
        json_type kind{};
        if (item.type().get(kind) == SUCCESS && kind == json_type::object && item.get_object().get(part) == SUCCESS)
            content.push_back(readPart(part));
        else
            content.push_back({.text = readStepText(item)});
    });
    return content;
}

MediaSource StepReader::readSource(value source) const
{
    const QLatin1StringView owner("source.");
    MediaSource read;
    eachMemberOf(source, [&](std::string_view key, value member) {
        const bool isDuration = key == "duration_sec" && (read.seconds = readSeconds(member));
        const bool isType = key == "media_type" && isString(member);
        if (isType)
            read.mediaType = readText(member);
        else if (key == "path")
            read.path = readStepText(member);
        keep(key, member, owner, isType || isDuration || key == "path" ? read.known : read.others);
    });
    return read;
}

ContentPart StepReader::readPart(object object) const
{
    ContentPart part;
    std::optional<MediaSource> source;
    std::vector<ExtraMember> kind;
    std::string_view json;
    if (object.raw_json().get(json) != SUCCESS || object.reset().error() != SUCCESS)
        return part;
    eachMember(object, [&](std::string_view key, value member) {
        const json_type type = typeOf(member);
        if (key == "text" && type != json_type::null)
            part.text = readStepText(member);
        else if (key == "source" && type == json_type::object)
            source = readSource(member);
        else
            keep(key, member, {}, key == "type" ? kind : part.extras);
    });
    const QString name = kind.empty() ? QString() : kind.back().json.text;
    if (!isKnownKind(name))
        part.extras.insert(part.extras.end(), kind.begin(), kind.end());
    if (source)
        placeSource(std::move(*source), name, part);
    if (!part.text && !part.image && !part.audio)
        return {.text = rawText(trimmedJson(json))};
    return part;
}

std::vector<Argument> StepReader::readArguments(const QByteArray &json, std::int64_t offset) const
{
    std::vector<Argument> arguments;
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    value root;
    if (parser.iterate(padded).get(document) != SUCCESS || document.get_value().get(root) != SUCCESS)
        return arguments;
    const StepReader inner(padded.data(), offset, m_limits);
    eachMemberOf(root, [&](std::string_view key, value member) {
        const QString name = decodeJsonString(key, longestName).text;
        arguments.push_back({.name = name, .value = inner.readStepText(member)});
    });
    return arguments;
}

void StepReader::takeArguments(value member, ToolCall &call) const
{
    std::string_view json;
    if (isString(member)) {
        call.argumentsJson = readStepText(member);
    } else if (member.raw_json().get(json) == SUCCESS) {
        json = trimmedJson(json);
        call.argumentsJson = rawText(json);
        call.arguments =
            readArguments(QByteArray(json.data(), static_cast<qsizetype>(json.size())), call.argumentsJson.offset);
    }
}

ToolCall StepReader::readCall(object object) const
{
    ToolCall call;
    eachMember(object, [&](std::string_view key, value member) {
        if (key == "arguments")
            takeArguments(member, call);
        else if (!takeName(key, member, call))
            keep(key, member, {}, call.extras);
    });
    return call;
}

ObservationResult StepReader::readResult(object object) const
{
    ObservationResult result;
    eachMember(object, [&](std::string_view key, value member) {
        if (key == "source_call_id" && isString(member)) {
            result.sourceCallId = readText(member);
        } else if (key == "content") {
            result.content = readContent(member);
        } else {
            keep(key, member, {}, result.extras);
        }
    });
    return result;
}

bool StepReader::takeMetrics(value member, Step &step) const
{
    step.usage = {};
    if (typeOf(member) != json_type::object)
        return false;
    eachMemberOf(member, [&](std::string_view key, value field) {
        if (!takeFigure(key, field, step.usage))
            keep(key, field, QLatin1StringView("metrics."), step.extras);
    });
    return true;
}

bool StepReader::takeTimestamp(value member, Step &step) const
{
    step.time = readInstant(member);
    return takeText(member, step.timestamp);
}

bool StepReader::takeCalls(value member, Step &step) const
{
    step.calls.clear();
    return takeObjects(member, QLatin1StringView("tool_calls."), step.extras,
                       [&](object call) { step.calls.push_back(readCall(call)); });
}

bool StepReader::takeObservation(value member, Step &step) const
{
    step.results.clear();
    if (typeOf(member) != json_type::object)
        return false;
    eachMemberOf(member, [&](std::string_view key, value field) {
        const bool isTaken = key == "results"
            && takeObjects(field, QLatin1StringView("observation.results."), step.extras,
                           [&](object result) { step.results.push_back(readResult(result)); });
        if (!isTaken)
            keep(key, field, QLatin1StringView("observation."), step.extras);
    });
    return true;
}

/// False for a member that ATIF does not know, and for one that is not of the type that it should be.
bool StepReader::take(std::string_view key, value member, Step &step) const
{
    if (key == "step_id")
        return takeValue(readInteger(member), step.stepId);
    if (key == "timestamp")
        return takeTimestamp(member, step);
    if (key == "source")
        return takeText(member, step.source);
    if (key == "message") {
        step.message = readContent(member);
        return true;
    }
    if (key == "model_name")
        return takeText(member, step.modelName);
    if (key == "reasoning_effort") {
        step.reasoningEffort = readStepText(member).text;
        return true;
    }
    if (key == "reasoning_content") {
        step.reasoning = readStepText(member);
        return true;
    }
    if (key == "tool_calls")
        return takeCalls(member, step);
    if (key == "observation")
        return takeObservation(member, step);
    if (key == "metrics")
        return takeMetrics(member, step);
    if (key == "is_copied_context")
        return takeTruth(member, step.isCopied);
    return key == "llm_call_count" && takeValue(readInteger(member), step.llmCalls);
}

std::optional<Step> readWhole(const QByteArray &json, std::int64_t offset, const DecodeLimits &limits)
{
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    value root;
    if (parser.iterate(padded).get(document) != SUCCESS || document.get_value().get(root) != SUCCESS)
        return std::nullopt;
    Step step;
    if (!StepReader(padded.data(), offset, limits).read(root, step))
        return std::nullopt;
    return step;
}

Step unreadable(const QByteArray &json, std::int64_t offset, const DecodeLimits &limits)
{
    Step step;
    const qsizetype kept = std::min(json.size(), limits.charactersPerText);
    step.message.push_back({.text = StepText{.text = QString::fromUtf8(json.first(kept)),
                                             .offset = offset,
                                             .length = json.size(),
                                             .isWhole = kept == json.size(),
                                             .isJson = true}});
    return step;
}

} // namespace

QByteArray stepJson(const TrajectoryIndex &trajectory, StepIndex step)
{
    const StepEntry &entry = trajectory.at(step);
    return trajectory.bytes.bytes(entry.offset, entry.length);
}

Step decodeStep(const TrajectoryIndex &trajectory, StepIndex index, const DecodeLimits &limits)
{
    const StepEntry &entry = trajectory.at(index);
    QByteArray json = stepJson(trajectory, index);
    std::optional<Step> step = entry.has(StepFlag::Damaged) ? std::nullopt : readWhole(json, entry.offset, limits);
    if (!step) {
        sanitizeJson({json.data(), static_cast<size_t>(json.size())});
        step = readWhole(entry.has(StepFlag::Damaged) ? closeCutJson(json) : json, entry.offset, limits);
    }
    if (!step)
        step = unreadable(json, entry.offset, limits);
    step->index = index;
    if (isZero(step->usage))
        step->usage = entry.usage();
    if (entry.has(StepFlag::Damaged)) {
        step->issues.push_back({.severity = Severity::Error,
                                .code = QStringLiteral("atif.step"),
                                .path = trajectory.bytes.path(),
                                .where = QStringLiteral("byte %1").arg(trajectory.bytes.offset() + entry.offset),
                                .message = QStringLiteral("this step is damaged; its readable beginning is shown")});
    }
    return *step;
}

QString wholeText(const TrajectoryIndex &trajectory, const StepText &text)
{
    const QByteArray json = trajectory.bytes.bytes(text.offset, text.length);
    if (text.isJson)
        return QString::fromUtf8(json);
    return decodeJsonString({json.constData(), static_cast<size_t>(json.size())}, std::numeric_limits<qsizetype>::max())
        .text;
}

} // namespace quayside
