// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/diff/textlines.h"
#include "core/trajectory/graph.h"

#include <stop_token>

namespace quayside {

/// An action and the step that took it.
struct StepAction {
    StepRef step;
    QString tool;
    std::optional<Instant> time;
    Action action;

    bool operator==(const StepAction &) const = default;
};

/// Every action of the main agent and its sub-agents, in the order of the steps; copied context is left out, and so are
/// calls whose own result says that they failed. Decodes each step that calls a tool. Nothing when stopped.
std::optional<std::vector<StepAction>> actionsOf(const TrajectoryGraph &graph, std::stop_token stop = {});

/// How sure it is that a step wrote a line.
enum class BlameConfidence : std::uint8_t {
    Certain,  ///< the step wrote exactly this line, and nothing that cannot be read wrote to the file later
    Likely,   ///< it wrote exactly this line, but the file was also written in ways that cannot be read
    Possible, ///< a step wrote to the file without saying what; it may have been this line
    Unknown,
};

struct LineBlame {
    std::optional<size_t> writer; ///< into Blame::writers
    BlameConfidence confidence = BlameConfidence::Unknown;

    bool operator==(const LineBlame &) const = default;
};

/// Which step last wrote each line of a file, as far as the arguments of the tool calls show it.
struct Blame {
    std::vector<StepAction> writers; ///< every action that wrote to the file, in order
    std::vector<LineBlame> lines;    ///< one for each line of the file as it ended

    bool operator==(const Blame &) const = default;
};

/// Replays what was written to `file` (its path where the agent worked) and compares with how it ended.
Blame blameFile(const std::vector<StepAction> &actions, const QString &file, const TextLines &ended,
                const std::optional<QByteArray> &starter = {});

/// Lines next to each other with the same origin.
struct BlameRun {
    LineRange lines;
    LineBlame origin;

    bool operator==(const BlameRun &) const = default;
};

std::vector<BlameRun> runsOf(const Blame &blame);

/// The lines that a step wrote.
std::vector<LineRange> linesOf(const Blame &blame, StepRef step);

} // namespace quayside
