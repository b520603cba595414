// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byterange.h"
#include "core/base/instant.h"
#include "core/data/issue.h"
#include "core/data/usage.h"

#include <QFlags>

#include <limits>
#include <span>

namespace quayside {

enum class StepSource : std::uint8_t {
    System,
    User,
    Agent,
    Other, ///< missing, or a word ATIF does not know
};

/// What a step holds, known from the index alone.
enum class StepFlag : std::uint16_t {
    Message = 1 << 0,
    Reasoning = 1 << 1,
    ToolCall = 1 << 2,
    Observation = 1 << 3,
    Metrics = 1 << 4,
    Copied = 1 << 5, ///< context repeated from an earlier file: left out of sums, hits and diffs
    Error = 1 << 6,  ///< an observation that reports a failure
    Image = 1 << 7,
    SubagentRef = 1 << 8,
    Damaged = 1 << 9,    ///< not readable as JSON to its end; what could be read is there
    Echo = 1 << 10,      ///< the message repeats the observation word for word
    ManyCalls = 1 << 11, ///< they are in TrajectoryIndex::manyCalls
};
Q_DECLARE_FLAGS(StepFlags, StepFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(StepFlags)

/// One step in the index: where its text is and what lists, filters and lanes need; 64 bytes. Packed: read it through
/// its functions.
struct StepEntry {
    static constexpr std::int64_t noTime = std::numeric_limits<std::int64_t>::min();
    static constexpr std::uint32_t noTokens = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint16_t noTool = std::numeric_limits<std::uint16_t>::max();

    std::int64_t offset = 0; ///< of "{", within the trajectory's bytes
    std::int64_t length = 0;
    std::int64_t micros = noTime;
    std::uint64_t callHash = 0; ///< of the tool calls with their arguments; 0 is none
    double dollars = std::numeric_limits<double>::quiet_NaN();
    std::uint32_t prompt = noTokens;
    std::uint32_t cached = noTokens;
    std::uint32_t completion = noTokens;
    std::int32_t stepId = 0; ///< as written; 0 when missing
    StepFlags::Int flags = 0;
    std::uint16_t tool = noTool; ///< of the first call, into TrajectoryIndex::tools
    StepSource source = StepSource::Other;
    Clock clock = Clock::Utc;

    bool has(StepFlag flag) const { return (flags & static_cast<StepFlags::Int>(flag)) != 0; }
    void set(StepFlag flag) { flags |= static_cast<StepFlags::Int>(flag); }
    std::optional<Instant> time() const;
    Usage usage() const;

    bool operator==(const StepEntry &other) const;
};
static_assert(sizeof(StepEntry) == 64);

/// One of the calls of a step that makes several.
struct StepCall {
    StepIndex step;
    std::uint16_t tool = StepEntry::noTool;
    bool isFailed = false; ///< its result (matched by id, else by position) reports a failure

    bool operator==(const StepCall &) const = default;
};

/// A step's pointer to another trajectory; any of the three names may be missing.
struct SubagentRef {
    StepIndex step;
    QString path;
    QString trajectoryId;
    QString sessionId;
    QString summary;

    bool operator==(const SubagentRef &) const = default;
};

/// A member of a trajectory's head that this program does not interpret, kept as written.
struct RawMember {
    QString name;
    QByteArray json;

    bool operator==(const RawMember &) const = default;
};

struct FinalMetrics {
    Usage usage;
    std::optional<std::int64_t> steps;

    bool operator==(const FinalMetrics &) const = default;
};

/// Everything of a trajectory except its steps.
struct TrajectoryHead {
    QString schemaVersion;
    QString sessionId;
    QString trajectoryId;
    QString agentName;
    QString agentVersion;
    QString modelName;
    QString notes;
    QString continuedRef;
    QString parentSessionId; ///< agent.extra.parent_session_id
    std::optional<std::int64_t> continuationIndex;
    std::optional<std::int64_t> summarizationIndex;
    std::int64_t toolDefinitions = 0;
    QByteArray toolDefinitionsJson; ///< as it stands
    std::optional<FinalMetrics> finalMetrics;
    std::vector<RawMember> extras; ///< agent.extra, extra, and members that ATIF does not know

    bool operator==(const TrajectoryHead &) const = default;
};

enum class Completeness : std::uint8_t {
    Growing, ///< being indexed
    Whole,
    Cut, ///< the file ends in the middle; the steps before that are here
    NotATrajectory,
    Cancelled,
};

/// A stretch of TrajectoryIndex::headJson, up to the next one.
struct HeadPart {
    std::int64_t inHead = 0;
    std::int64_t inBytes = 0; ///< its offset in TrajectoryIndex::bytes

    bool operator==(const HeadPart &) const = default;
};

struct TrajectoryIndex;
using TrajectoryPointer = std::shared_ptr<const TrajectoryIndex>;

/// An indexed trajectory: the file and where its steps are. The text of a step is decoded when it is asked for.
struct TrajectoryIndex {
    ByteRange bytes;
    TrajectoryHead head;
    QByteArray headJson; ///< the whole trajectory with its arrays of steps and of embedded trajectories left empty
    std::vector<HeadPart> headParts;
    std::vector<StepEntry> steps;
    std::vector<QString> tools;      ///< names, in order of first use
    std::vector<StepCall> manyCalls; ///< by step, all calls of those that make more than one
    std::vector<SubagentRef> refs;   ///< by step
    std::vector<TrajectoryPointer> embedded;
    std::vector<Issue> issues;
    Completeness completeness = Completeness::Growing;
    std::int64_t indexed = 0; ///< bytes seen so far
    QString
        convertedFrom; ///< "claude-code session", ... where the agent left a log of its own and `bytes` was made of it

    const StepEntry &at(StepIndex step) const { return steps[static_cast<size_t>(step.value)]; }
    StepIndex count() const { return StepIndex(static_cast<std::int32_t>(steps.size())); }
};

/// The offset in the trajectory's bytes of a byte of headJson.
std::int64_t byteOfHead(const TrajectoryIndex &trajectory, std::int64_t inHead);

/// From a step to the one after it on the same clock; nothing for the last one or where a time is missing.
std::optional<Milliseconds> timeToNext(const TrajectoryIndex &trajectory, StepIndex step);
std::optional<Milliseconds> timeSincePrevious(const TrajectoryIndex &trajectory, StepIndex step);

/// Sums the steps' own figures, copied context left out.
Usage sumOfSteps(const TrajectoryIndex &trajectory);

/// The calls of a step that makes several; of no other.
std::span<const StepCall> callsOf(const TrajectoryIndex &trajectory, StepIndex step);

/// Whether the step calls the tool with this number.
bool callsTool(const TrajectoryIndex &trajectory, StepIndex step, std::uint16_t tool);

} // namespace quayside
