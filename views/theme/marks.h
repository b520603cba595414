// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/tokens.h"

class QPainter;
class QRectF;

namespace quayside {

/// The shape of an outcome in its colour, so that nothing depends on colour alone: check, half disc, cross, triangle,
/// arrow, ring, bar. The mark fills the largest square in the middle of `rect`.
void paintOutcome(QPainter &painter, const QRectF &rect, Outcome outcome, const ThemeTokens &tokens);

/// The same shape in white on a filled rounded square: one small cell of an attempts matrix.
void paintOutcomeCell(QPainter &painter, const QRectF &rect, Outcome outcome, const ThemeTokens &tokens);

} // namespace quayside
