// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/showntext.h"
#include "views/widgets/highlighter.h"

#include <QTextLayout>

#include <span>

namespace quayside {

/// The formats of a QTextLayout for a line: code colours, over them the terminal's own, over them the tokens that stand
/// for what would be invisible.
QList<QTextLayout::FormatRange> lineFormats(std::span<const SyntaxSpan> syntax, const ShownText &shown, const ThemeTokens &tokens);

/// Code colours alone.
QList<QTextLayout::FormatRange> syntaxFormats(std::span<const SyntaxSpan> syntax, const ThemeTokens &tokens);

} // namespace quayside
