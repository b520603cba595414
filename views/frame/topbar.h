// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/breadcrumb.h"

#include <QFrame>

class QAction;

namespace quayside {

struct Workbench;

/// The actions the bar offers as buttons; it owns none of them.
struct TopBarActions {
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *open = nullptr;
    QAction *find = nullptr;
    QAction *compare = nullptr;
    QAction *launch = nullptr;
    QAction *menu = nullptr;
};

/// The line above every page: name, where you are, find anything, and the two things one starts from anywhere.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    TopBar(const Workbench &workbench, const TopBarActions &actions, Breadcrumb::PageTitle titleOf,
           QWidget *parent = nullptr);
};

} // namespace quayside
