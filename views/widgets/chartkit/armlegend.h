// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace quayside {

/// One entry of a legend: an arm by its shape and colour, or a part of a stack by a square.
struct LegendEntry {
    QString text;
    QColor color;
    std::optional<size_t> arm;

    bool operator==(const LegendEntry &) const = default;
};

/// Entries beside each other, in as many lines as they need; long names are elided in the middle.
void paintLegend(QPainter &painter, const QRectF &rect, const std::vector<LegendEntry> &entries, const QWidget &widget);
int legendHeight(int width, const std::vector<LegendEntry> &entries, const QWidget &widget);

} // namespace quayside
