// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/trajectorywording.h"

#include "views/models/wording.h"
#include "views/models/words.h"

#include <cmath>

namespace quayside {

namespace {

QString sayStarted(const GraphNode &node, const StepLink &link)
{
    if (!link.target)
        return quayside::tr("→ %1: cannot be read").arg(node.state == NodeState::Missing ? node.file : node.label);
    const QString name = QStringLiteral("→ ") + node.label;
    return link.summary.isEmpty() ? name : name + QStringLiteral(": ") + link.summary;
}

QString sayContinued(const GraphNode &node, int copied)
{
    if (copied == 0)
        return quayside::tr("Continues in %1").arg(node.file);
    return quayside::tr("Continues in %1; the %n step(s) of context that it repeats are left out", nullptr, copied)
        .arg(node.file);
}

} // namespace

QString sayLink(const TrajectoryGraph &graph, const StepLink &link)
{
    const GraphNode &node = graph.at(link.node);
    switch (link.kind) {
    case LinkKind::Started: return sayStarted(node, link);
    case LinkKind::StartedBy:
        return quayside::tr("Started by %1, step %2").arg(node.label).arg(link.target->step.value + 1);
    case LinkKind::Continued: return sayContinued(node, link.copied);
    }
    return {};
}

QString sayAudio(const AudioPart &audio, const QLocale &locale)
{
    constexpr double afterThatRounded = 10;
    constexpr double longest = 1e9;
    const QString type = audio.mediaType.isEmpty() ? tr("Recording") : audio.mediaType;
    if (!audio.seconds || *audio.seconds > longest)
        return type;
    const QString length = *audio.seconds < afterThatRounded
        ? tr("%1 s").arg(sayMeasure(*audio.seconds, locale))
        : sayDuration(Milliseconds(std::llround(*audio.seconds * 1000)), locale);
    return type + QStringLiteral(" · ") + length;
}

} // namespace quayside
