// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"

class QWidget;

namespace quayside {

/// Cards on what belongs to a trial besides its own run; each is nullptr when there is nothing to say.

QWidget *makeEarlierAttemptsCard(const Trial &trial);
/// A simulated user and the agent it talks to, each with its own tokens.
QWidget *makeTwoSidesCard(const Trial &trial);

/// The rewards of a trial that verified another again beside those of that one, key by key; null for any other trial.
QWidget *makeRegradedCard(const Trial &trial, const TrialPointer &before);

} // namespace quayside
