// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/phase.h"
#include "core/data/trial.h"

#include <QColor>

#include <array>

namespace quayside {

enum class ThemeKind : std::uint8_t {
    Light,
    Dark,
};

/// Every colour of the window, by what it means. Nothing outside views/theme names a colour.
struct ThemeTokens {
    ThemeKind kind = ThemeKind::Light;
    QColor window, panel, code;
    QColor line, faintLine;
    QColor text, muted, faint;
    QColor disabled; ///< what cannot be used; whatever else is written can be read on every ground (4.5 : 1)
    QColor accent, accentText, selection;
    QColor pass, partial, fail, error, running, unscored;
    std::array<QColor, 4> arms;
    std::array<QColor, 6> tools; ///< the most called first; the last one is shared by all others
    QColor addedLine, addedWord, removedLine, removedWord;
};

const ThemeTokens &themeTokens(ThemeKind kind);

/// The colour of the arm with this number: four colours, then the same four darker, then lighter.
QColor armColor(const ThemeTokens &tokens, size_t arm);
QColor outcomeColor(const ThemeTokens &tokens, Outcome outcome);
QColor toolColor(const ThemeTokens &tokens, size_t number); ///< by calls, from 0
QColor phaseColor(const ThemeTokens &tokens, PhaseKind kind);

} // namespace quayside
