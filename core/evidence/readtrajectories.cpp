// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/readtrajectories.h"

#include "core/trajectory/loadgraph.h"

#include <chrono>

namespace quayside {

namespace {

using SteadyClock = std::chrono::steady_clock;

Milliseconds since(SteadyClock::time_point start)
{
    return Milliseconds(std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - start).count());
}

TrajectoryEvidence evidenceOf(TrajectoryGraph graph)
{
    TrajectoryEvidence evidence{.graph = std::make_shared<const TrajectoryGraph>(std::move(graph))};
    for (const AgentChain &agent : agentsOf(*evidence.graph))
        evidence.runs.push_back(std::make_shared<const AgentRun>(makeRun(evidence.graph, agent)));
    return evidence;
}

} // namespace

TrajectoryEvidencePointer readTrajectories(const ReadTrajectories &request, const std::stop_token &stop)
{
    const auto start = SteadyClock::now();
    GraphOptions options{.stop = stop};
    if (request.onProgress) {
        options.onProgress = [&](const TrajectoryGraph &soFar) {
            auto evidence = std::make_shared<TrajectoryEvidence>(evidenceOf(soFar));
            evidence->took = since(start);
            request.onProgress(evidence);
        };
    }
    auto evidence = std::make_shared<TrajectoryEvidence>(evidenceOf(loadGraph(request.folder, request.files, options)));
    if (stop.stop_requested())
        return nullptr;
    evidence->totals = reconcile(*evidence->graph, request.usage);
    evidence->isWhole = true;
    evidence->took = since(start);
    return evidence;
}

} // namespace quayside
