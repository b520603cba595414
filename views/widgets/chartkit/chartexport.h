// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace quayside {

class ChartView;

/// A chart as it stands on screen, on the panel's colour, at twice the resolution.
QImage imageOf(ChartView &chart);

/// The same as an SVG document.
QByteArray svgOf(ChartView &chart);

/// The table of a chart's numbers as CSV (RFC 4180).
QString csvOf(const ChartView &chart);

} // namespace quayside
