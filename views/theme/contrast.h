// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace quayside {

/// From 0 (black) to 1 (white): the relative luminance of WCAG 2.2.
double luminance(const QColor &color);

/// How well one colour is seen on the other, from 1 (not at all) to 21: the contrast ratio of WCAG 2.2.
double contrast(const QColor &a, const QColor &b);

} // namespace quayside
