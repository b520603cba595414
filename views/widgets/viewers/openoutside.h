// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace quayside {

using OutsideOpener = std::function<void(const QString &absolutePath)>;

/// Hands a file to the program that the desktop uses for such files.
OutsideOpener desktopOpener();

/// Asks whether a file that another program wrote is to be opened outside of this one, and does so only after a yes.
/// Returns at once.
void askToOpenOutside(QWidget *parent, const QString &absolutePath, const OutsideOpener &opener);

} // namespace quayside
