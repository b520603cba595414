// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/tokens.h"

class QPainter;
class QRectF;

namespace quayside {

/// How the arm with this number looks in every chart beside its colour (armColor): a shape, so that nothing depends on
/// the colour. Colours repeat after twelve arms; shape and colour together do not repeat before sixty.
void paintArmShape(QPainter &painter, const QRectF &rect, size_t arm, const QColor &color);

} // namespace quayside
