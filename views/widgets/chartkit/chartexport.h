// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace quayside {

class ChartFace;

/// A chart as it stands on screen, on the panel's colour, at twice the resolution.
QImage imageOf(ChartFace &face);

/// The same as an SVG document.
QByteArray svgOf(ChartFace &face);

/// The table behind a chart, RFC 4180.
QString csvOf(const ChartFace &face);

} // namespace quayside
