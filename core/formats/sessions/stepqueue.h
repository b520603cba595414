// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/trajectorywriter.h"

#include <nlohmann/json.hpp>

#include <deque>

namespace quayside {

/// The last steps of a log that is being read: a step is held until its calls have their results and another of the
/// agent follows, and what comes behind it waits for it; at most 32 steps. A reference to a step holds until another is
/// added.
class StepQueue
{
public:
    nlohmann::json &add(nlohmann::json step);

    /// The newest held step with a call of this id that has no result; null where there is none.
    nlohmann::json *stepWaitingFor(const std::string &callId);
    nlohmann::json *lastAgentStep();
    nlohmann::json *last() { return m_held.empty() ? nullptr : &m_held.back(); }
    int count() const { return m_writer.count() + static_cast<int>(m_held.size()); }

    /// Writes the rest.
    void end();

    /// Asked for each call that never got a result: which trajectory it started. Gives the reference, or null.
    using FindStarted = std::function<nlohmann::json(const std::string &callId)>;
    void setStarted(FindStarted find) { m_findStarted = std::move(find); }

    ByteRange finish(const nlohmann::json &head, const QString &path, const std::vector<ByteRange> &embedded = {});

private:
    void release();
    void writeFirst();

    std::deque<nlohmann::json> m_held;
    TrajectoryWriter m_writer;
    FindStarted m_findStarted;
};

} // namespace quayside
