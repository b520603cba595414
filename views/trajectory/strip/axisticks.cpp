// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/strip/axisticks.h"

#include "views/models/words.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace quayside {

double tickStep(double span, double most, LaneAxis axis)
{
    static constexpr std::array seconds{1.0,   2.0,   5.0,    10.0,   15.0,   30.0,    60.0,    120.0,  300.0,
                                        600.0, 900.0, 1800.0, 3600.0, 7200.0, 14400.0, 43200.0, 86400.0};
    if (axis == LaneAxis::Time && span / most > 0.5) {
        for (const double step : seconds) {
            if (span / step <= most)
                return step;
        }
    }
    const double power = std::pow(10.0, std::floor(std::log10(std::max(span / most, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (span / (power * factor) <= most)
            return axis == LaneAxis::Step ? std::max(1.0, power * factor) : power * factor;
    }
    return span;
}

QString tickLabel(double at, double step, LaneAxis axis)
{
    const QLocale locale;
    if (axis == LaneAxis::Step)
        return locale.toString(static_cast<qlonglong>(std::llround(at) + 1));
    if (step >= 3600)
        return tr("%1 h").arg(locale.toString(at / 3600, 'g', 6));
    if (step >= 60)
        return tr("%1 min").arg(locale.toString(at / 60, 'g', 6));
    return tr("%1 s").arg(locale.toString(at, 'g', 8));
}

} // namespace quayside
