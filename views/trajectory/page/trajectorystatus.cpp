// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/trajectorystatus.h"

#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/trajectory/facets/stepfacetlist.h"

namespace quayside {

QString sayStatus(const TrajectoryEvidence &loaded)
{
    int steps = 0;
    for (const RunPointer &run : loaded.runs)
        steps += run->count().value;
    QStringList parts{loaded.isWhole ? tr("%n step(s) indexed in %1", nullptr, steps).arg(sayDuration(loaded.took))
                                     : tr("%n step(s) so far", nullptr, steps),
                      sayTotals(loaded)};
    const TrajectoryPointer &main = loaded.graph->nodes.front().trajectory;
    if (main && !main->convertedFrom.isEmpty())
        parts << tr("converted from %1").arg(main->convertedFrom);
    return parts.join(QStringLiteral("     "));
}

} // namespace quayside
