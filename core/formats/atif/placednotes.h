// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trajectory.h"
#include "core/formats/atif/jsonpath.h"

namespace quayside {

/// Collects what is wrong with a trajectory, its head first and then step by step. The notes about one of these parts
/// get their byte offsets when the part is done, all of them in one walk through its text.
class PlacedNotes
{
public:
    /// `base` is the path of an embedded trajectory, such as "subagent_trajectories[0]".
    PlacedNotes(const TrajectoryIndex &trajectory, QString base) : m_trajectory(trajectory), m_base(std::move(base)) {}

    /// From here on the notes are about this step; before that and without one they are about the head.
    void lookAt(std::optional<StepIndex> step) { m_step = step; }
    bool isInStep() const { return m_step.has_value(); }

    /// Kept up to 10,000 issues.
    void note(const char *code, const JsonSpot &spot, const QString &message, Severity severity = Severity::Error);
    /// About a byte of the current part.
    void noteAt(const char *code, std::int64_t offset, const QString &message, Severity severity = Severity::Error);
    /// `json` is the current part, of the same length as in the file.
    void place(const QByteArray &json);

    /// Takes over issues that have their places, which are within `base`.
    void add(const std::vector<Issue> &placed);
    std::vector<Issue> take() { return std::move(m_issues); }

private:
    bool isFull() const;
    void add(const char *code, const QString &message, Severity severity);
    void placeOne(Issue &issue, const QString &member, std::int64_t offset) const;

    const TrajectoryIndex &m_trajectory;
    QString m_base;
    std::optional<StepIndex> m_step;
    std::vector<Issue> m_issues;
    std::vector<std::pair<size_t, JsonPath>> m_waiting; ///< issues without a place, by number
};

} // namespace quayside
