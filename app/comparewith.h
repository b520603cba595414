// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

class QWidget;

namespace quayside {

struct Workbench;

/// Goes to the comparison of what is at hand: the jobs chosen in the list, or the arms of the open job. Where that is
/// one job with one arm, asks over `parent` which of the open jobs it is to be compared with.
void compareAtHand(const Workbench &workbench, QWidget *parent);

/// Asks which of the open jobs this one is to be compared with; does not ask where there is but one other.
void compareWith(const Workbench &workbench, JobKey job, QWidget *parent);

} // namespace quayside
