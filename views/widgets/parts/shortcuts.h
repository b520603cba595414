// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

#include <functional>
#include <vector>

class QWidget;

namespace quayside {

struct PaneShortcut {
    QKeySequence keys;
    std::function<void()> action;
};

/// Keys that work while the pane or something in it has the focus.
void addPaneShortcuts(QWidget *pane, const std::vector<PaneShortcut> &shortcuts);

} // namespace quayside
