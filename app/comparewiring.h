// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace quayside {

class ComparePage;
struct Workbench;

/// The compare page on the jobs that the selection names, or on every open job; follows both.
ComparePage *makeComparePage(const Workbench &workbench);

/// The side-by-side page on the trials that the selection names; follows the selection.
QWidget *makeSideBySidePage(const Workbench &workbench);

} // namespace quayside
