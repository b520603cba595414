// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/tokens.h"

namespace quayside {

/// The application's style sheet with every @token replaced by its colour.
QString styleSheetFor(const ThemeTokens &tokens);

} // namespace quayside
