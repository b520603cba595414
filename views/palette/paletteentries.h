// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

#include <QPointer>

class QAction;

namespace quayside {

struct Workbench;

/// Something the palette can open: a place, or an action.
struct PaletteEntry {
    QString name;
    QString context; ///< "job", "trial in token-ledger", the action's shortcut
    Location location;
    QPointer<QAction> action; ///< when set, triggered instead of going to the location
};

/// Every action, job and trial there is, in that order.
std::vector<PaletteEntry> paletteEntries(const Workbench &workbench, const QList<QAction *> &actions);

} // namespace quayside
