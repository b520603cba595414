// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/bookmarks.h"

#include "views/state/setting.h"

#include <QCryptographicHash>
#include <algorithm>

namespace quayside {

namespace {

/// Of a trajectory: a file, or an agent inside of it.
QString nameOf(const GraphNode &node)
{
    const QString name = node.trajectory->bytes.path() + QLatin1Char('\n') + node.trajectory->head.trajectoryId;
    return QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex());
}

} // namespace

std::vector<RunIndex> Bookmarks::of(const AgentRun &run)
{
    const QSettings settings;
    std::vector<RunIndex> found;
    for (const NodeIndex node : run.agent.nodes) {
        if (!run.graph->at(node).trajectory)
            continue;
        for (const QVariant &step : setting::bookmarkedSteps.read(settings, nameOf(run.graph->at(node)))) {
            if (const auto index = indexOf(run, {node, StepIndex(step.toInt())}))
                found.push_back(*index);
        }
    }
    std::ranges::sort(found);
    return found;
}

void Bookmarks::toggle(const AgentRun &run, RunIndex step)
{
    const StepRef ref = run.ref(step);
    const GraphNode &node = run.graph->at(ref.node);
    const QString name = nameOf(node);
    QSettings settings;
    QVariantList steps = setting::bookmarkedSteps.read(settings, name);
    const auto isThis = [&](const QVariant &kept) { return kept.toInt() == ref.step.value; };
    if (steps.removeIf(isThis) == 0)
        steps.append(ref.step.value);
    if (steps.isEmpty()) {
        setting::bookmarkedSteps.forget(settings, name);
        return;
    }
    setting::bookmarkedFile.write(settings, name, node.trajectory->bytes.path());
    setting::bookmarkedSteps.write(settings, name, steps);
}

} // namespace quayside
