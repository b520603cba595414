// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/sgr.h"
#include "views/theme/tokens.h"

namespace quayside {

/// A terminal's colour as this theme shows it. The first 16 follow the theme; the cube and the greys are xterm's.
QColor terminalColor(const ThemeTokens &tokens, const TerminalColor &color);

/// The colour moved towards black or white until it has 4.5:1 on `background`, so that no log line is unreadable.
QColor readableOn(const QColor &background, const QColor &color);

/// The colour as a wash over what is behind it, from 0 (nothing) to 255.
QColor washed(QColor color, int alpha);

} // namespace quayside
