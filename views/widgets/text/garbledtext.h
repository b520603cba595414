// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace quayside {

/// Whether a line is binary data that was read as text: at least one in sixteen of its characters is a control or a
/// replacement for an invalid byte, and there are more than three of those, which a single cut character can leave.
bool isGarbled(QStringView line);

/// The font for a line. In a garbled line a character that the font lacks is shown as a box: searching all fonts of the
/// system for it takes up to 200 ms, and it has no meaning.
QFont fontForLine(QStringView line, const QFont &font);

} // namespace quayside
