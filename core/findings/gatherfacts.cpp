// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/trialfacts.h"

#include "core/formats/atif/atif.h"

namespace quayside {

namespace {

constexpr Bytes logStart(8 << 10);
constexpr int mostLogs = 12;
constexpr DecodeLimits stepLimits{.charactersPerText = 256 * 1024};

bool addSteps(TrialFacts &facts, const TrajectoryGraph &graph, const std::stop_token &stop)
{
    const auto agents = agentsOf(graph);
    if (agents.empty())
        return true;
    const auto refs = stepsOf(graph, agents.front());
    facts.hasTrajectory = !refs.empty();
    const auto decode = [&](const StepRef &ref) {
        return decodeStep(*graph.at(ref.node).trajectory, ref.step, stepLimits);
    };
    std::optional<Step> next;
    for (size_t i = 0; i < refs.size(); ++i) {
        if (stop.stop_requested())
            return false;
        const Step step = next ? std::move(*next) : decode(refs[i]);
        next = i + 1 < refs.size() ? std::optional(decode(refs[i + 1])) : std::nullopt;
        facts.steps.push_back(factsOf(refs[i], step, graph.at(refs[i]), next ? &*next : nullptr));
    }
    return true;
}

void addLogs(TrialFacts &facts, const Folder &folder)
{
    for (const TrialFile &file : facts.detail->files) {
        const bool isLog = file.role == FileRole::AgentLog || file.role == FileRole::TrialLog;
        if (!isLog || file.isLink || file.isSpecial || file.isFolder || static_cast<int>(facts.logs.size()) >= mostLogs)
            continue;
        auto handle = folder.openFile(file.path);
        if (!handle)
            continue;
        const ByteSource source(std::move(*handle));
        QByteArray text = source.read(0, logStart.value);
        if (source.size() > 2 * logStart.value)
            text += "\n" + source.read(source.size() - logStart.value, logStart.value);
        facts.logs.emplace(file.path, QString::fromUtf8(text));
    }
}

} // namespace

std::optional<TrialFacts> gatherFacts(const FactSources &sources, std::stop_token stop)
{
    TrialFacts facts{.trial = sources.trial, .detail = sources.detail};
    if (!addSteps(facts, *sources.graph, stop))
        return std::nullopt;
    facts.disagreements = sources.totals.disagreements;
    facts.artifacts = sources.artifacts->artifacts;
    facts.artifactTexts = sources.artifacts->texts;
    addLogs(facts, sources.folder);
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(facts));
}

} // namespace quayside
