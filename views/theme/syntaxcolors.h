// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/tokens.h"

namespace quayside {

/// What a piece of code is, as far as colour goes.
enum class SyntaxRole : std::uint8_t {
    Text,
    Keyword,
    Control,
    Import,
    Type,
    Function,
    Attribute,
    String,
    Number,
    Comment,
    Added,
    Removed,
    Heading,
    Warning,
    Error,
};

/// At least 4.5:1 on every ground of both themes.
QColor syntaxColor(const ThemeTokens &tokens, SyntaxRole role);

} // namespace quayside
