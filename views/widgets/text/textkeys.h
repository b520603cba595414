// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/textcaret.h"

class QKeyEvent;

namespace quayside {

/// Where a key moves the caret of a text; `page` is how many visual lines are on screen. Nothing for other keys.
std::optional<CaretMove> caretMoveOf(const QKeyEvent &event, int page);

/// The zoom after a key that changes it.
std::optional<int> zoomAfter(const QKeyEvent &event, int zoom);

/// By how many visual lines a key scrolls and leaves the caret where it is: Ctrl with Up or Down.
std::optional<int> scrollOf(const QKeyEvent &event);

} // namespace quayside
