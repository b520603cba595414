// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trajectory.h"

namespace quayside {

/// A text of a step, decoded as far as it was asked for; `offset` and `length` are its JSON in the trajectory's bytes,
/// so that the whole can be fetched.
struct StepText {
    QString text;
    std::int64_t offset = 0;
    std::int64_t length = 0;
    bool isWhole = true;
    bool isJson = false; ///< JSON as it stands (an object, a number), not the text of a JSON string

    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const StepText &) const = default;
};

/// An image that a part names. Its bytes are beside the trajectory; a URL is shown as text and never fetched.
struct ImagePart {
    QString mediaType;
    StepText path;

    bool operator==(const ImagePart &) const = default;
};

/// A recording that a part names, kept as an image is.
struct AudioPart {
    QString mediaType; ///< "audio/wav" also where the file says "audio/x-wav"
    StepText path;
    std::optional<double> seconds;

    bool operator==(const AudioPart &) const = default;
};

/// A member of a step that this program does not interpret: its JSON as written.
struct ExtraMember {
    QString name; ///< its path within its owner: "metrics.logprobs"
    StepText json;

    bool operator==(const ExtraMember &) const = default;
};

/// A text, an image or a recording. A part of a kind that ATIF does not know is a text: its JSON.
struct ContentPart {
    std::optional<StepText> text;
    std::optional<ImagePart> image;
    std::optional<AudioPart> audio;
    std::vector<ExtraMember> extras; ///< members of the part and of its source

    bool operator==(const ContentPart &) const = default;
};

using Content = std::vector<ContentPart>;

struct Argument {
    QString name;
    StepText value;

    bool operator==(const Argument &) const = default;
};

struct ToolCall {
    QString id;
    QString function;
    std::vector<Argument> arguments;
    StepText argumentsJson;
    std::vector<ExtraMember> extras;

    bool operator==(const ToolCall &) const = default;
};

struct ObservationResult {
    std::optional<QString> sourceCallId;
    Content content;
    std::vector<ExtraMember> extras; ///< extra, subagent_trajectory_ref and members that ATIF does not know

    bool operator==(const ObservationResult &) const = default;
};

/// One step with its text.
struct Step {
    StepIndex index;
    std::optional<std::int64_t> stepId;
    QString source;
    std::optional<Instant> time;
    QString timestamp; ///< as written
    QString modelName;
    QString reasoningEffort;
    Content message;
    StepText reasoning;
    std::vector<ToolCall> calls;
    std::vector<ObservationResult> results;
    Usage usage;
    bool isCopied = false;
    std::optional<std::int64_t> llmCalls;
    std::vector<ExtraMember>
        extras; ///< extra, metrics.extra and members that ATIF does not know, those of metrics and observation too
    std::vector<Issue> issues;

    bool operator==(const Step &) const = default;
};

/// The call that a result at this position answers: the one it names, else the one at its position, else the last;
/// nothing where the step makes no call.
const ToolCall *callOf(const Step &step, const ObservationResult &result, size_t position);

/// The results that answer a call; each result of a step answers exactly one call.
std::vector<const ObservationResult *> resultsOf(const Step &step, size_t call);

/// The text parts of a content, joined by blank lines.
QString plainText(const Content &content);

} // namespace quayside
