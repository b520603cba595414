// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/syntaxcolors.h"

namespace quayside {

namespace {

QColor choose(const ThemeTokens &tokens, QRgb light, QRgb dark)
{
    return QColor(tokens.kind == ThemeKind::Dark ? dark : light);
}

} // namespace

QColor syntaxColor(const ThemeTokens &tokens, SyntaxRole role)
{
    switch (role) {
    case SyntaxRole::Text: return tokens.text;
    case SyntaxRole::Keyword: return choose(tokens, 0x2a5fbd, 0x7fb0fa);
    case SyntaxRole::Control:
    case SyntaxRole::Import: return choose(tokens, 0x8b3d94, 0xcfa2dd);
    case SyntaxRole::Type: return choose(tokens, 0x0b6e85, 0x6fc3d6);
    case SyntaxRole::Function: return choose(tokens, 0x5b45ad, 0xb3a7f2);
    case SyntaxRole::Attribute: return choose(tokens, 0x2a5fbd, 0x8fb9f2);
    case SyntaxRole::String: return choose(tokens, 0x09735a, 0x66c8a6);
    case SyntaxRole::Number: return choose(tokens, 0x9c5208, 0xe5a86c);
    case SyntaxRole::Comment: return tokens.muted;
    case SyntaxRole::Added: return choose(tokens, 0x09735a, 0x66c8a6);
    case SyntaxRole::Removed: return choose(tokens, 0xb83a14, 0xf08c6b);
    case SyntaxRole::Heading: return tokens.accent;
    case SyntaxRole::Warning: return choose(tokens, 0x8a5d00, 0xe0a940);
    case SyntaxRole::Error: return choose(tokens, 0xbe3e17, 0xf07b55);
    }
    return tokens.text;
}

} // namespace quayside
