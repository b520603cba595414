// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace quayside {

using OutsideOpener = std::function<void(const QString &absolutePath)>;

/// Hands a file to the program that the desktop uses for such files.
OutsideOpener desktopOpener();

/// Asks whether somebody else's file is to be opened with another program, and does so only after a yes. Returns at
/// once.
void askToOpenOutside(QWidget *parent, const QString &absolutePath, const OutsideOpener &opener);

} // namespace quayside
