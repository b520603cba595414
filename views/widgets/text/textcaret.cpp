// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textcaret.h"

#include <algorithm>

namespace quayside {

namespace {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate() || c.isMark();
}

} // namespace

void TextCaret::select(qint64 anchor, qint64 position)
{
    const qint64 end = m_text.document().size();
    m_selection = {std::clamp<qint64>(anchor, 0, end), std::clamp<qint64>(position, 0, end)};
    m_goalX.reset();
}

void TextCaret::moveTo(qint64 offset, Extend extend)
{
    select(extend == Extend::Yes ? m_selection.anchor : offset, offset);
}

bool TextCaret::move(const CaretMove &move)
{
    if (move.unit == CaretUnit::VisualLine)
        return moveByLines(move);
    const auto offset = target(move);
    if (offset)
        moveTo(*offset, move.extend);
    return offset.has_value();
}

std::optional<qint64> TextCaret::target(const CaretMove &move) const
{
    switch (move.unit) {
    case CaretUnit::Character: return nextCharacter(move.count);
    case CaretUnit::Word: return nextWord(move.count);
    case CaretUnit::Row: return rowEdge(move.count);
    case CaretUnit::Text: return textEdge(move.count);
    case CaretUnit::VisualLine: break;
    }
    return std::nullopt;
}

std::optional<qint64> TextCaret::nextCharacter(int direction) const
{
    const LaidOutRow *row = m_text.rowAtOffset(position());
    if (row == nullptr)
        return std::nullopt;
    int unit = row->unitOfOffset(position());
    const qint64 before = row->offsetOfUnit(unit);
    while (unit + direction >= 0 && unit + direction <= row->units()) {
        unit += direction;
        if (row->offsetOfUnit(unit) != before)
            return row->offsetOfUnit(row->unitOfOffset(row->offsetOfUnit(unit)));
    }
    const LaidOutRow *next = m_text.row(row->row.row + direction);
    if (next == nullptr)
        return std::nullopt;
    return direction > 0 ? next->row.start : next->row.end;
}

std::optional<qint64> TextCaret::nextWord(int direction) const
{
    const LaidOutRow *row = m_text.rowAtOffset(position());
    if (row == nullptr)
        return std::nullopt;
    const QString &text = row->shown.text;
    qsizetype unit = row->unitOfOffset(position());
    const auto ahead = [&] { return direction > 0 ? text[unit] : text[unit - 1]; };
    const auto isInside = [&] { return direction > 0 ? unit < text.size() : unit > 0; };
    if (!isInside())
        return nextCharacter(direction);
    while (isInside() && !isWordPart(ahead()))
        unit += direction;
    while (isInside() && isWordPart(ahead()))
        unit += direction;
    return row->offsetOfUnit(static_cast<int>(unit));
}

std::optional<qint64> TextCaret::rowEdge(int direction) const
{
    const auto row = m_text.document().rowAtOffset(position());
    if (!row)
        return std::nullopt;
    return direction > 0 ? row->end : row->start;
}

qint64 TextCaret::textEdge(int direction) const
{
    return direction > 0 ? m_text.document().size() : m_text.document().guess().markLength;
}

bool TextCaret::moveByLines(const CaretMove &move)
{
    const auto place = m_text.placeOf(position());
    if (!place)
        return false;
    const qreal goal = m_goalX.value_or(place->x);
    const auto offset = m_text.offsetIn(m_text.moved(place->line, move.count), goal);
    if (!offset)
        return false;
    moveTo(*offset, move.extend);
    m_goalX = goal;
    return true;
}

void TextCaret::selectWordAt(qint64 offset)
{
    const LaidOutRow *row = m_text.rowAtOffset(offset);
    if (row == nullptr)
        return;
    const QString &text = row->shown.text;
    int start = row->unitOfOffset(offset);
    int end = start;
    while (start > 0 && isWordPart(text[start - 1]))
        --start;
    while (end < text.size() && isWordPart(text[end]))
        ++end;
    select(row->offsetOfUnit(start), row->offsetOfUnit(end));
}

void TextCaret::selectRowAt(qint64 offset)
{
    if (const auto row = m_text.document().rowAtOffset(offset))
        select(row->end, row->start);
}

void TextCaret::selectAll()
{
    select(textEdge(-1), textEdge(1));
}

} // namespace quayside
