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

/// The line above every page: the program's name, the breadcrumb, the search, and buttons to compare and to launch.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    TopBar(const Workbench &workbench, const TopBarActions &actions, Breadcrumb::PageTitle titleOf,
           QWidget *parent = nullptr);
};

} // namespace quayside
