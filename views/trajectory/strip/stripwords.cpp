// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/strip/stripwords.h"

#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/widgets/parts/kindlook.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

Milliseconds timeOf(double seconds)
{
    return Milliseconds(std::llround(seconds * 1000));
}

/// Of lanes that have no room, a line each.
QString namesOfFurther(const Lanes &lanes)
{
    QStringList names;
    for (size_t lane = shownLanes(lanes); lane < lanes.lanes.size(); ++lane)
        names.append(lanes.lanes[lane].label);
    return names.join(QLatin1Char('\n'));
}

} // namespace

QString sayWaiting(const LaneBar &bar)
{
    return bar.to > bar.busy ? tr("%1 without a step").arg(sayDuration(timeOf(bar.to - bar.busy))) : QString();
}

QString sayBar(const Lanes &lanes, size_t lane, RunIndex step, const std::vector<LaneMark> &marks)
{
    const auto bar = barOf(lanes, lane, step);
    if (!bar)
        return {};
    QStringList words{lanes.lanes[lane].label, tr("step %1").arg(bar->step.value + 1),
                      bar->tool ? lanes.tools[*bar->tool] : sayKind(bar->kind)};
    if (bar->isError)
        words.append(tr("failed"));
    if (const QString waiting = sayWaiting(*bar); !waiting.isEmpty())
        words.append(tr("then %1").arg(waiting));
    for (const LaneMark &mark : marks) {
        if (mark.lane == lane && mark.first <= step && step <= mark.last && !words.contains(mark.text))
            words.append(mark.text);
    }
    return words.join(QStringLiteral(" · "));
}

QString sayBand(const LaneBand &band)
{
    if (!band.hasEnd)
        return tr("%1, end not recorded").arg(sayPhase(band.phase));
    return tr("%1 %2").arg(sayPhase(band.phase), sayDuration(timeOf(band.to - band.from)));
}

QString sayPhaseAt(const Lanes &lanes, double position)
{
    QString said;
    for (const LaneBand &band : lanes.phases) {
        if (band.from <= position && position <= band.to)
            said = sayBand(band);
    }
    return said;
}

QString saySumAt(const Lanes &lanes, double position)
{
    const auto sum = sumAt(lanes, position);
    if (!sum)
        return {};
    return lanes.height == BarHeight::ByCost ? tr("%1 so far").arg(sayCost(Usd(*sum)))
                                             : tr("%1 tokens so far").arg(sayTokens(Tokens(std::llround(*sum))));
}

QString sayCurrent(const Lanes &lanes, const StripMarks &marks)
{
    QStringList words;
    if (const auto position = marks.position(lanes))
        words << sayBar(lanes, marks.lane, *marks.current, marks.findings) << sayPhaseAt(lanes, *position)
              << saySumAt(lanes, *position);
    if (marks.current && std::ranges::binary_search(marks.hits, *marks.current))
        words.append(tr("found by the search"));
    words.removeAll(QString());
    if (const int further = furtherLanes(lanes); further > 0)
        words.append(tr("%n more agent(s) without a lane here", nullptr, further));
    return words.join(QStringLiteral(". "));
}

QString tipAt(QPointF place, const Lanes &lanes, const StripMarks &marks, const StripGeometry &geometry)
{
    if (furtherLanes(lanes) > 0 && geometry.furtherRect().top() <= place.y() && place.y() < geometry.sumRect().top())
        return tr("Agents without a lane here; they are listed under Agents:") + QLatin1Char('\n')
            + namesOfFurther(lanes);
    if (place.x() < geometry.plot().left() || lanes.lanes.empty())
        return {};
    const double position = geometry.positionAt(place.x());
    const size_t lane = geometry.laneAt(place.y());
    const auto &bars = lanes.lanes[lane].bars;
    const bool isAmongSteps = !bars.empty() && bars.front().from <= position && position <= bars.back().to;
    QStringList lines;
    if (const auto step = isAmongSteps ? stepAt(lanes, lane, position) : std::nullopt)
        lines.append(sayBar(lanes, lane, *step, marks.findings));
    const QString phase = sayPhaseAt(lanes, position);
    lines << phase << saySumAt(lanes, position);
    if (!isAmongSteps && !phase.isEmpty())
        lines.append(tr("A double click shows only the steps, another one everything."));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace quayside
