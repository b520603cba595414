// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blame/blame.h"

#include "core/actions/answer.h"
#include "core/formats/atif/atif.h"

namespace quayside {

namespace {

constexpr DecodeLimits wholeFiles{.charactersPerText = 16 << 20};

bool failed(const Step &step, size_t call)
{
    const auto results = resultsOf(step, call);
    return !results.empty() && std::ranges::all_of(results, [](const ObservationResult *result) {
        return answersFailure(plainText(result->content));
    });
}

void addActions(std::vector<StepAction> &actions, StepRef ref, const Step &step)
{
    for (size_t i = 0; i < step.calls.size(); ++i) {
        const ToolCall &call = step.calls[i];
        const bool hasFailed = failed(step, i);
        for (Action &action : actionsOf(call)) {
            // a script may fail after the part that wrote; the agent's own tools write all or nothing
            if (hasFailed && action.means == Means::Tool && isWriting(action.kind))
                continue;
            actions.push_back({ref, call.function, step.time, std::move(action)});
        }
    }
}

bool isEarlier(const StepAction &one, const StepAction &two)
{
    return one.time && two.time && one.time->clock == two.time->clock
        && one.time->microseconds < two.time->microseconds;
}

} // namespace

std::optional<std::vector<StepAction>> actionsOf(const TrajectoryGraph &graph, std::stop_token stop)
{
    std::vector<StepAction> all;
    for (const AgentChain &agent : agentsOf(graph)) {
        std::vector<StepAction> actions;
        for (const StepRef &ref : stepsOf(graph, agent)) {
            if (stop.stop_requested())
                return std::nullopt;
            const TrajectoryIndex &trajectory = *graph.at(ref.node).trajectory;
            if (trajectory.at(ref.step).has(StepFlag::ToolCall))
                addActions(actions, ref, decodeStep(trajectory, ref.step, wholeFiles));
        }
        const auto middle = static_cast<std::ptrdiff_t>(all.size());
        all.insert(all.end(), std::make_move_iterator(actions.begin()), std::make_move_iterator(actions.end()));
        std::inplace_merge(all.begin(), all.begin() + middle, all.end(), isEarlier);
    }
    return all;
}

} // namespace quayside
