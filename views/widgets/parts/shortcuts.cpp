// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/shortcuts.h"

#include <QShortcut>
#include <QWidget>

namespace quayside {

void addPaneShortcuts(QWidget *pane, const std::vector<PaneShortcut> &shortcuts)
{
    for (const PaneShortcut &entry : shortcuts) {
        auto *shortcut = new QShortcut(entry.keys, pane);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, pane, entry.action);
    }
}

} // namespace quayside
