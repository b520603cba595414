// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/stripwords.h"

#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/widgets/parts/kindlook.h"

#include <QStringList>

#include <cmath>

namespace quayside {

namespace {

Milliseconds timeOf(double seconds)
{
    return Milliseconds(std::llround(seconds * 1000));
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

QString sayFurtherLanes(const Lanes &lanes, size_t shown)
{
    QStringList names;
    for (size_t lane = shown; lane < lanes.lanes.size(); ++lane)
        names.append(lanes.lanes[lane].label);
    return names.join(QLatin1Char('\n'));
}

} // namespace quayside
