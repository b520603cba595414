// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textmenu.h"

#include "views/models/words.h"
#include "views/widgets/text/textview.h"

#include <QMenu>

namespace quayside {

void popUpTextMenu(TextView &view, const QPoint &globalPoint)
{
    auto *menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offerCopy = [&](QAction *action) { action->setEnabled(!view.selection().isEmpty()); };
    const auto offerMode = [&](const QString &text, bool isOn, auto setMode) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        QObject::connect(action, &QAction::toggled, &view, setMode);
    };
    offerCopy(menu->addAction(quayside::tr("Copy"), QKeySequence::Copy, &view, &TextView::copy));
    offerCopy(menu->addAction(quayside::tr("Copy with control characters"), &view, &TextView::copyRaw));
    menu->addAction(quayside::tr("Select all"), QKeySequence::SelectAll, &view, &TextView::selectAll);
    menu->addSeparator();
    offerMode(quayside::tr("Wrap lines"), view.wrap() == WrapMode::On,
              [&view](bool on) { view.setWrap(on ? WrapMode::On : WrapMode::Off); });
    offerMode(quayside::tr("Follow the end"), view.follow() == FollowMode::On,
              [&view](bool on) { view.setFollow(on ? FollowMode::On : FollowMode::Off); });
    menu->popup(globalPoint);
}

} // namespace quayside
