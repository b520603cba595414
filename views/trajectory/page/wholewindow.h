// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace quayside {

/// A window of its own with the whole of a text that a card or a box shows in part, however large it is. Closed by
/// Escape, deleted with its parent. `name` says what it is and, by its suffix, how it is coloured.
QWidget *openWhole(const QByteArray &text, const QString &name, QWidget *parent);

} // namespace quayside
