// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/tokens.h"

#include <algorithm>

namespace quayside {

namespace {

ThemeTokens makeLight()
{
    return {.kind = ThemeKind::Light,
            .window = QColor(0xf5f6f8),
            .panel = QColor(0xffffff),
            .code = QColor(0xfbfcfd),
            .line = QColor(0xdfe3e9),
            .faintLine = QColor(0xeceff3),
            .text = QColor(0x1b2230),
            .muted = QColor(0x4f5868),
            .faint = QColor(0x5f6b7d),
            .disabled = QColor(0x98a2b3),
            .accent = QColor(0x2967cb),
            .accentText = QColor(0xffffff),
            .selection = QColor(0xe6effc),
            .pass = QColor(0x0a795d),
            .partial = QColor(0x906100),
            .fail = QColor(0xbe3f19),
            .error = QColor(0xa2498c),
            .running = QColor(0x286cb6),
            .unscored = QColor(0x616b7e),
            .arms = {QColor(0x3b6fb6), QColor(0xd47a2b), QColor(0x4f9d8f), QColor(0x9a6fb0)},
            .tools = {QColor(0x4f9d8f), QColor(0x93a83c), QColor(0x24594f), QColor(0x3fa9cb), QColor(0x86664f),
                      QColor(0xa3c0b5)},
            .addedLine = QColor(0xe3f4ec),
            .addedWord = QColor(0xb5e2cb),
            .removedLine = QColor(0xfbe7e1),
            .removedWord = QColor(0xf3bfae)};
}

ThemeTokens makeDark()
{
    return {.kind = ThemeKind::Dark,
            .window = QColor(0x14171c),
            .panel = QColor(0x1b1f26),
            .code = QColor(0x181c22),
            .line = QColor(0x2d333d),
            .faintLine = QColor(0x242a33),
            .text = QColor(0xe5e8ee),
            .muted = QColor(0xa9b2c0),
            .faint = QColor(0x919aa8),
            .disabled = QColor(0x6b7687),
            .accent = QColor(0x6aa1ff),
            .accentText = QColor(0x10151d),
            .selection = QColor(0x21324d),
            .pass = QColor(0x3fb68f),
            .partial = QColor(0xe0a940),
            .fail = QColor(0xf07b55),
            .error = QColor(0xcf8fc0),
            .running = QColor(0x6fb1f2),
            .unscored = QColor(0x909aa9),
            .arms = {QColor(0x7ea6e0), QColor(0xe5a263), QColor(0x74bfb1), QColor(0xbd9ad0)},
            .tools = {QColor(0x74bfb1), QColor(0xb7c866), QColor(0xb0ddd0), QColor(0x5cc3e4), QColor(0xa98a72),
                      QColor(0x55706a)},
            .addedLine = QColor(0x17352b),
            .addedWord = QColor(0x1f5a45),
            .removedLine = QColor(0x3d221b),
            .removedWord = QColor(0x6b3526)};
}

QColor lighter(const QColor &color)
{
    const auto lift = [](int part) { return part + (255 - part) * 2 / 5; };
    return {lift(color.red()), lift(color.green()), lift(color.blue())};
}

} // namespace

const ThemeTokens &themeTokens(ThemeKind kind)
{
    static const ThemeTokens light = makeLight();
    static const ThemeTokens dark = makeDark();
    return kind == ThemeKind::Dark ? dark : light;
}

QColor toolColor(const ThemeTokens &tokens, size_t number)
{
    return tokens.tools[std::min(number, tokens.tools.size() - 1)];
}

QColor armColor(const ThemeTokens &tokens, size_t arm)
{
    const size_t own = tokens.arms.size();
    const QColor color = tokens.arms.at(arm % own);
    switch (arm / own % 3) {
    case 1: return color.darker(150);
    case 2: return lighter(color);
    default: return color;
    }
}

QColor phaseColor(const ThemeTokens &tokens, PhaseKind kind)
{
    switch (kind) {
    case PhaseKind::EnvironmentSetup: return tokens.faint;
    case PhaseKind::AgentSetup: return tokens.arms[2];
    case PhaseKind::AgentExecution: return tokens.arms[0];
    case PhaseKind::Verifier: return tokens.arms[1];
    }
    return tokens.faint;
}

QColor outcomeColor(const ThemeTokens &tokens, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed: return tokens.pass;
    case Outcome::Partial: return tokens.partial;
    case Outcome::Failed: return tokens.fail;
    case Outcome::Errored: return tokens.error;
    case Outcome::Running: return tokens.running;
    case Outcome::Measured:
    case Outcome::Unscored:
    case Outcome::Queued:
    case Outcome::Interrupted: return tokens.unscored;
    }
    return tokens.text;
}

} // namespace quayside
