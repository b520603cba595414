// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/strong.h"
#include "core/store/jobstore.h"
#include "core/trajectory/graph.h"

#include <optional>
#include <vector>

namespace quayside {

enum class Place : std::uint8_t {
    Jobs,
    Job,
    Trial,
    File, ///< one file opened by itself, such as a trajectory
    Compare,
    SideBySide, ///< two to six trials, their steps aligned
    Launch,
    Queue,
    Lint, ///< what is wrong with tasks before they are run
};

enum class TrialTab : std::uint8_t {
    Overview,
    Trajectory,
    Artifacts,
    Logs,
    Recording,
    Files,
    Config,
};

/// Names one trial among all open jobs.
struct TrialPlace {
    JobKey job;
    TrialName trial;

    bool operator==(const TrialPlace &) const = default;
};

/// Where the user is: which page, of which job and trial, and what in it is pointed at. Says nothing about scrolling or
/// sizes; those are a page's own.
struct Location {
    Place place = Place::Jobs;
    std::optional<JobKey> job;
    TrialName trial;
    TrialTab tab = TrialTab::Overview;
    std::optional<StepRef> step;    ///< of any trajectory of the trial, or of the file
    std::optional<Instant> moment;  ///< of the trial: its trajectory, its recording and its logs show this moment
    QString file;                   ///< relative to the trial's folder; absolute for Place::File
    std::optional<int> line;        ///< of the file, from 0; for the logs
    std::optional<int> check;       ///< row of the verifier's mismatches, for the artifacts
    std::vector<JobKey> jobs;       ///< what Compare compares
    std::vector<TrialPlace> trials; ///< what SideBySide shows, the others are aligned with the first

    bool operator==(const Location &) const = default;
};

} // namespace quayside
