// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <QByteArray>

namespace quayside {

/// A comparison as Markdown that also reads well in a terminal: verdicts first, then the numbers behind them.
QByteArray compareText(const Comparison &comparison);

} // namespace quayside
