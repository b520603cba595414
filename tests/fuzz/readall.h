// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/atif/atif.h"
#include "core/formats/atif/validate.h"
#include "core/trajectory/agentrun.h"
#include "core/trajectory/reconcile.h"
#include "core/trajectory/rows.h"
#include "core/trajectory/wordsof.h"

#include <memory>

namespace quayside {

/// Does with a trajectory what the page does: decodes every step, finds the words for it, counts, folds, reconciles.
inline void readAll(TrajectoryIndex read)
{
    const auto index = std::make_shared<const TrajectoryIndex>(std::move(read));
    for (StepIndex i; i < index->count(); ++i.value) {
        const Step step = decodeStep(*index, i, {.charactersPerText = 200});
        for (const ToolCall &call : step.calls) {
            lineOfCall(call);
            excerptsOfCall(call);
        }
        for (const ContentPart &part : step.message) {
            if (part.text && !part.text->isWhole)
                wholeText(*index, *part.text);
        }
    }
    TrajectoryGraph graph;
    graph.nodes.push_back({.trajectory = index});
    const auto shared = std::make_shared<const TrajectoryGraph>(std::move(graph));
    const AgentRun run = makeRun(shared, agentsOf(*shared).front());
    listRows(run, {});
    reconcile(*shared, std::nullopt);
}

} // namespace quayside
