// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trajectory.h"

#include <simdjson.h>

#include <span>
#include <string_view>
#include <unordered_map>

namespace quayside {

/// Reads of one step just what its index entry needs, and skips its texts. Holds the parser and the tool names met so
/// far.
class StepIndexer
{
public:
    explicit StepIndexer(TrajectoryIndex &target) : m_target(target) {}

    /// `json` is the step and `capacity` the bytes that may be read behind its start (simdjson reads past the end).
    /// Appends the entry; an unreadable step is appended as Damaged.
    void append(std::span<char> json, size_t capacity, std::int64_t offset);

private:
    using Object = simdjson::ondemand::object;
    using Value = simdjson::ondemand::value;

    bool readStep(std::string_view json, size_t capacity, StepEntry &entry);
    void readMember(std::string_view key, Value value, StepEntry &entry);
    void readMessage(Value value, StepEntry &entry);
    void readCalls(Value value, StepEntry &entry);
    void readCall(Object call, StepEntry &entry);
    void readObservation(Value value, StepEntry &entry);
    void readResult(Object result, StepEntry &entry);
    void readContent(Value value, StepEntry &entry);
    void readRefs(Value value);
    void readRef(Object ref);
    void readMetrics(Value value, StepEntry &entry);
    void readExtra(Value value, StepEntry &entry);
    std::uint16_t toolNumber(std::string_view name);
    void addCalls(StepEntry &entry);
    StepIndex current() const { return m_target.count(); }

    TrajectoryIndex &m_target;
    simdjson::ondemand::parser m_parser;
    std::unordered_map<std::string, std::uint16_t> m_toolNumbers;
    struct MetCall {
        std::string_view id; ///< its token, quotes and all
        std::uint16_t tool = StepEntry::noTool;
    };
    struct MetResult {
        std::string_view callId;
        bool isFailed = false;
    };

    std::string_view m_messageToken;
    std::vector<MetCall> m_calls;     ///< of the step that is read
    std::vector<MetResult> m_results; ///< likewise
};

} // namespace quayside
