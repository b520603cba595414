// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFont;

namespace quayside {

/// The text, or as much of its beginning as fits with an ellipsis behind it; `width` in pixels. Fast for lines many times
/// longer than the room.
QString elidedRight(const QString &text, const QFont &font, qreal width);

} // namespace quayside
