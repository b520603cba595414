// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;
class QString;

namespace quayside {

/// A small button of a bar; `tip` says what it does and names its key.
QPushButton *makeTightButton(const QString &text, const QString &tip);

} // namespace quayside
