// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textkeys.h"

#include <QKeyEvent>

#include <algorithm>

namespace quayside {

std::optional<CaretMove> caretMoveOf(const QKeyEvent &event, int page)
{
    const auto extend = event.modifiers().testFlag(Qt::ShiftModifier) ? Extend::Yes : Extend::No;
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    const CaretUnit across = isControl ? CaretUnit::Word : CaretUnit::Character;
    const CaretUnit edge = isControl ? CaretUnit::Text : CaretUnit::Row;
    const int screen = std::max(1, page - 1);
    switch (event.key()) {
    case Qt::Key_Left: return CaretMove{across, -1, extend};
    case Qt::Key_Right: return CaretMove{across, 1, extend};
    case Qt::Key_Up: return CaretMove{CaretUnit::VisualLine, -1, extend};
    case Qt::Key_Down: return CaretMove{CaretUnit::VisualLine, 1, extend};
    case Qt::Key_PageUp: return CaretMove{CaretUnit::VisualLine, -screen, extend};
    case Qt::Key_Space:
    case Qt::Key_PageDown: return CaretMove{CaretUnit::VisualLine, screen, extend};
    case Qt::Key_Home: return CaretMove{edge, -1, extend};
    case Qt::Key_End: return CaretMove{edge, 1, extend};
    default: return std::nullopt;
    }
}

std::optional<int> zoomAfter(const QKeyEvent &event, int zoom)
{
    if (event.matches(QKeySequence::ZoomIn) || event.keyCombination() == (Qt::ControlModifier | Qt::Key_Equal))
        return zoom + 1;
    if (event.matches(QKeySequence::ZoomOut))
        return zoom - 1;
    if (event.keyCombination() == (Qt::ControlModifier | Qt::Key_0))
        return 0;
    return std::nullopt;
}

std::optional<int> scrollOf(const QKeyEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Up: return -1;
    case Qt::Key_Down: return 1;
    default: return std::nullopt;
    }
}

} // namespace quayside
