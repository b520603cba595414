// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/rewardwording.h"

#include "views/models/wording.h"
#include "views/models/words.h"

#include <cmath>

namespace quayside {

namespace {

QString withSign(double value, const QString &size)
{
    const bool isZero = QLocale().toDouble(size) == 0;
    return isZero ? size : (value < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + size;
}

} // namespace

QString sayMetric(const ScoredTrials &scored)
{
    return scored.metric.isEmpty() || scored.metric == scoreKey ? tr("Reward") : scored.metric;
}

QString sayPoints(double difference)
{
    const double points = 100 * difference;
    const int decimals = std::abs(points) < 0.95 && points != 0 ? 1 : 0;
    return withSign(points, QLocale().toString(std::abs(points), 'f', decimals));
}

QString sayOwnDifference(double difference)
{
    return withSign(difference, sayMeasure(std::abs(difference)));
}

QString sayDifference(Scale scale, double difference)
{
    return scale == Scale::Share ? sayPoints(difference) : sayOwnDifference(difference);
}

QString sayDifferenceOf(const ArmDifference &difference)
{
    const QString size = sayDifference(difference.scale, difference.difference.value);
    return difference.scale == Scale::Share ? tr("%1 points of reward").arg(size)
                                            : tr("%1 %2", "a reward's name, a difference").arg(difference.metric, size);
}

QString sayDetectable(const ArmDifference &difference)
{
    if (difference.detectsNothing)
        return tr("none", "no difference");
    if (!difference.smallestDetectable)
        return unreported();
    return difference.scale == Scale::Share
        ? QLocale().toString(std::ceil(100 * *difference.smallestDetectable), 'f', 0)
        : sayMeasure(*difference.smallestDetectable);
}

std::vector<QString> sayWinColumns(Scale scale)
{
    return scale == Scale::Share ? std::vector{tr("Won"), tr("Lost"), tr("Tied")}
                                 : std::vector{tr("Higher"), tr("Lower"), tr("Equal")};
}

QString sayDifferenceColumn(const ScoredTrials &scored)
{
    return scored.scale == Scale::Share ? tr("Points") : tr("Δ %1").arg(sayMetric(scored));
}

QString sayDetectableColumn(Scale scale)
{
    return scale == Scale::Share ? tr("Found 4 times in 5 from, points") : tr("Found 4 times in 5 from");
}

} // namespace quayside
