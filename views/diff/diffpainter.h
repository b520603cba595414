// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diff/diffgeometry.h"

class QPainter;

namespace quayside {

struct ThemeTokens;

/// Paints the rows of a diff that are on screen, the header over them, the column of writers, and the ruler of all
/// changes.
class DiffPainter
{
public:
    /// All of it must outlive the DiffPainter. `font` is the widget's: lines are painted in its monospaced form.
    DiffPainter(QPainter &painter, const ThemeTokens &tokens, const QFont &font, ShownDiff &diff,
                const DiffGeometry &geometry);

    void paint(int currentRow);

private:
    int endRow() const;
    void paintHeader();
    void paintTitle(int left, int right, const QString &text);
    void paintRow(int row);
    void paintFold(int row);
    void paintSide(int row, DiffSide side);
    void paintGutter(const QRect &gutter, DiffSide side, int row);
    void paintCurrent(int row);
    void paintBlame();
    void paintBlameMark(const QRect &area, const LineBlame &blame);
    void paintRuler();
    void paintChanges(const QRect &ruler);
    int rulerY(int row) const;
    bool isUnified() const { return m_diff.options().layout != DiffLayout::SideBySide; }

    QPainter &m_painter;
    const ThemeTokens &m_tokens;
    const QFont &m_font;
    ShownDiff &m_diff;
    const DiffGeometry &m_geometry;
};

} // namespace quayside
