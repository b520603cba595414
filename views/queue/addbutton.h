// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHBoxLayout;
class QPushButton;
class QString;

namespace quayside {

/// A button at the end of a row; `name` is its object name.
QPushButton *addButton(QHBoxLayout *row, const QString &text, const char *name);

} // namespace quayside
