// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textpage.h"

#include <algorithm>

namespace quayside {

TextPage::TextPage(const LaidOutText &text, const TextLook &look, const TextWindow &window)
    : m_left(look.gutterWidth - window.scrolled)
{
    const int firstColumn = static_cast<int>(window.scrolled / look.cellWidth);
    const int columns = static_cast<int>(window.size.width() / look.cellWidth) + 1;
    text.layouts().beginFrame({firstColumn, firstColumn + columns});
    const int batch = text.isWrapped() ? 4 : static_cast<int>(window.size.height() / look.lineHeight) + 2;
    qreal top = -window.top.visual * look.lineHeight;
    for (qint64 next = window.top.row; top < window.size.height();) {
        const auto rows = text.layouts().rows(next, batch);
        for (const LaidOutRow *row : rows) {
            if (top < window.size.height())
                m_rows.push_back({row, top});
            top += row->layout.height();
        }
        next += std::ssize(rows);
        if (rows.empty())
            break;
    }
}

std::optional<qint64> TextPage::offsetAt(QPointF point) const
{
    if (m_rows.empty())
        return std::nullopt;
    const auto below = std::ranges::upper_bound(m_rows, point.y(), {}, &PlacedRow::top);
    const PlacedRow &hit = below == m_rows.begin() ? m_rows.front() : *(below - 1);
    return hit.row->offsetOfUnit(hit.row->layout.unitAt({point.x() - m_left, point.y() - hit.top}));
}

QString TextPage::text() const
{
    QString text;
    for (const PlacedRow &placed : m_rows)
        text += placed.row->shown.text + u'\n';
    return text;
}

int TextPage::positionOf(qint64 offset) const
{
    int before = 0;
    for (const PlacedRow &placed : m_rows) {
        if (offset <= placed.row->row.end)
            return before + (offset < placed.row->row.start ? 0 : placed.row->unitOfOffset(offset));
        before += placed.row->units() + 1;
    }
    return before;
}

std::optional<TextPage::Character> TextPage::characterAt(int position) const
{
    int before = 0;
    for (const PlacedRow &placed : m_rows) {
        if (position <= before + placed.row->units())
            return Character{&placed, std::max(0, position - before)};
        before += placed.row->units() + 1;
    }
    return std::nullopt;
}

qint64 TextPage::offsetOf(int position) const
{
    if (const auto character = characterAt(position))
        return character->placed->row->offsetOfUnit(character->unit);
    return m_rows.empty() ? 0 : m_rows.back().row->row.end;
}

QRect TextPage::rectOf(int position) const
{
    const auto character = characterAt(position);
    if (!character)
        return {};
    const QRectF rect = character->placed->row->layout.cursorRect(character->unit);
    return rect.translated(m_left, character->placed->top).toAlignedRect();
}

} // namespace quayside
