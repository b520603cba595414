// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace quayside {

/// How well one colour is seen on the other, from 1 (not at all) to 21: the contrast ratio of WCAG 2.2.
double contrast(const QColor &a, const QColor &b);

} // namespace quayside
