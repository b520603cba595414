// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/bookmarks.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

namespace quayside {

namespace {

/// One group per trajectory: a file, or an agent inside of it.
QString groupOf(const GraphNode &node)
{
    const QString name = node.trajectory->bytes.path() + QLatin1Char('\n') + node.trajectory->head.trajectoryId;
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("bookmarks/") + QString::fromLatin1(hash);
}

QList<int> stepsOf(const QString &group)
{
    QList<int> steps;
    for (const QVariant &step : QSettings().value(group + QStringLiteral("/steps")).toList())
        steps.append(step.toInt());
    return steps;
}

} // namespace

std::vector<RunIndex> Bookmarks::of(const AgentRun &run)
{
    std::vector<RunIndex> found;
    for (const NodeIndex node : run.agent.nodes) {
        if (!run.graph->at(node).trajectory)
            continue;
        for (const int step : stepsOf(groupOf(run.graph->at(node)))) {
            if (const auto index = indexOf(run, {node, StepIndex(step)}))
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
    const QString group = groupOf(node);
    QList<int> steps = stepsOf(group);
    if (!steps.removeOne(ref.step.value))
        steps.append(ref.step.value);
    QSettings settings;
    if (steps.isEmpty()) {
        settings.remove(group);
        return;
    }
    QVariantList values;
    for (const int one : std::as_const(steps))
        values.append(one);
    settings.setValue(group + QStringLiteral("/file"), node.trajectory->bytes.path());
    settings.setValue(group + QStringLiteral("/steps"), values);
}

} // namespace quayside
