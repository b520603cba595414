// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/grouping.h"
#include "core/stats/score.h"
#include "views/models/wording.h"

namespace quayside {

/// The figures of charts in words: exact in tables and tool tips, short on axes.

QString sayArm(const QString &arm);                             ///< the name, or "(none)"
QString sayFigure(FigureUnit unit, double value);               ///< exact: "0.7063", "5 m 48 s", "48,470", "$0.41"
QString sayOnAxis(FigureUnit unit, double value);               ///< short: "0.5", "2 m", "48 k", "$0.4"
QString sayMethod(IntervalMethod method);                       ///< "Wilson", "t over tasks", ...
QString sayTest(TestMethod method);                             ///< "mid-p McNemar", "paired bootstrap", ...
QString sayEstimate(FigureUnit unit, const Estimate &estimate); ///< "0.68 (95 % 0.56 – 0.79, Wilson, n = 38)"
QString sayScore(const ScoreEstimate &score, Scale scale);      ///< the same, and what n counts
QString sayP(const std::optional<double> &p);                   ///< "p = 0.03", "p < 0.001", "no p"
QString sayPercent(double share);                               ///< 0.07 -> "7 %"

/// Of rewards on a scale.
FigureUnit unitOf(Scale scale);

/// A mark on an axis.
struct Tick {
    double value = 0;
    QString label;

    bool operator==(const Tick &) const = default;
};

/// Round marks from 0 to at least `highest`, about `most` of them.
std::vector<Tick> ticksUpTo(FigureUnit unit, double highest, int most);

/// Round marks that cover both ends.
std::vector<Tick> ticksAround(double low, double high, int most);

} // namespace quayside
