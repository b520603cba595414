// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/phase.h"

#include <QByteArrayView>

#include <functional>

namespace quayside {

/// Callbacks of a running trial, called on its own thread. Every function may be empty.
struct TrialWatcher {
    std::function<void(PhaseKind phase, const QString &step)> phaseStarted;
    std::function<void(QByteArrayView)> output;   ///< what agent and verifier print, secrets masked
    std::function<void(const QString &)> started; ///< Environment::traces
};

} // namespace quayside
