// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace quayside {

/// A colour as a terminal names it: an entry of the 256-colour palette, or red, green and blue.
struct TerminalColor {
    enum class Kind : std::uint8_t {
        Palette,
        Direct,
    };
    Kind kind = Kind::Palette;
    std::uint8_t index = 0;                    ///< Palette: 0-7 normal, 8-15 bright, 16-231 cube, 232-255 greys
    std::uint8_t red = 0, green = 0, blue = 0; ///< Direct

    bool operator==(const TerminalColor &) const = default;
};

/// What "select graphic rendition" sequences have switched on. Nothing means the view's own colour.
struct TerminalStyle {
    std::optional<TerminalColor> foreground, background;
    bool isBold = false;
    bool isDim = false;
    bool isItalic = false;
    bool isUnderlined = false;
    bool isStruck = false;
    bool isInverse = false;
    bool isConcealed = false; ///< shown all the same: nothing may hide in a log

    bool operator==(const TerminalStyle &) const = default;
};

/// The style after the parameters of one sequence, the part of "ESC [ 1;31 m" between "[" and "m" (ECMA-48 8.3.117,
/// with the 38/48 extensions of ISO 8613-6 in both the ';' and the ':' form). Unknown parameters change nothing.
TerminalStyle applySgr(TerminalStyle style, QByteArrayView parameters);

} // namespace quayside
