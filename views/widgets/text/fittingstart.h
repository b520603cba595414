// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace quayside {

/// The part of a line that may be seen in so much room, and a little more: to shape a line many times longer than that
/// costs more than all the rest. The widths of its characters are added up, nothing is shaped; a line whose characters
/// have no width of their own is returned whole.
QString fittingStart(const QString &text, const QFont &font, qreal room);

} // namespace quayside
