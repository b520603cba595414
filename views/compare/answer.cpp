// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/answer.h"

#include "views/models/comparewording.h"

namespace quayside {

Answer answerOf(const Comparison &comparison, size_t arm)
{
    const ArmDifference &difference = comparison.differences[arm - 1];
    const QStringList ground = QStringList{sayGround(comparison, difference)} << sayLimits(comparison, difference);
    return {.question = sayQuestion(comparison, difference),
            .verdict = sayVerdict(difference),
            .ground = ground.join(QLatin1Char(' ')).trimmed()};
}

} // namespace quayside
