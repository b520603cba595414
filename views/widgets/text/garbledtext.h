// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace quayside {

/// Whether a line is bytes that were read as letters: it has more marks of damage than a letter that was cut leaves
/// (three), and one or more in sixteen letters.
bool isGarbled(QStringView line);

/// The font for a line. In a garbled one a letter that the font lacks is a box: to look for it in all fonts of the
/// system takes up to 200 ms, and it means nothing.
QFont fontForLine(QStringView line, const QFont &font);

} // namespace quayside
