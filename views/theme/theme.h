// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/tokens.h"

#include <QFont>

class QApplication;
class QWidget;

namespace quayside {

enum class ThemeChoice : std::uint8_t {
    System,
    Light,
    Dark,
};

/// The size of the text of tables and labels in pixels (normal: the desktop's own where that is larger); other sizes
/// follow from it.
enum class TextSize : std::uint8_t {
    Small = 12,
    Normal = 13,
    Large = 15,
    Largest = 17,
};

/// Sets palette, style sheet and fonts of the whole application. ThemeChoice::System takes the desktop's colour scheme
/// as it is now; call again after QStyleHints::colorSchemeChanged.
void applyTheme(QApplication &application, ThemeChoice choice, TextSize size = TextSize::Normal);

/// The tokens a widget paints with: the palette says whether it is light or dark, so that a change arrives as
/// QEvent::PaletteChange and nothing has to be handed around.
const ThemeTokens &tokensOf(const QWidget *widget);

/// JetBrains Mono where present, else the system's fixed font; one pixel smaller than `base`.
QFont monoFont(const QFont &base);
QFont headlineFont(const QFont &base); ///< 18 px at the default 13
QFont sectionFont(const QFont &base);  ///< small capitals for section labels
QFont smallFont(const QFont &base);    ///< 11-12 px, secondary lines
QFont boldFont(const QFont &base);

/// The 4 px grid; multiply, do not invent.
namespace metrics {
inline constexpr int grid = 4;
inline constexpr int rowHeight = 28;
inline constexpr int barHeight = 40;
inline constexpr int cardRadius = 8;
inline constexpr int cardPadding = 12;
inline constexpr int sidebarWidth = 224;
} // namespace metrics

} // namespace quayside
