// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace quayside {

class ComparePage;
struct Workbench;

/// The compare page on the jobs that the selection names, or on every open job; follows both.
ComparePage *makeComparePage(const Workbench &workbench);

/// The trials that the selection names, their steps laid side by side; follows the selection.
QWidget *makeSideBySidePage(const Workbench &workbench);

} // namespace quayside
