// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/terminalcolors.h"

#include "views/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

using Sixteen = std::array<QRgb, 16>;

constexpr Sixteen lightColors{0x1b2230, 0xc23f17, 0x09735a, 0x8a5d00, 0x2a5fbd, 0x8b3d94, 0x0b6e85, 0x5f6878,
                              0x475063, 0xd0451b, 0x0b7f62, 0x946400, 0x2b6cd4, 0xa64b8f, 0x0f7890, 0x768196};
constexpr Sixteen darkColors{0x6b7687, 0xf07b55, 0x3fb68f, 0xe0a940, 0x6aa1ff, 0xcf8fc0, 0x5fbccf, 0xc9ced8,
                             0x8b95a5, 0xff9470, 0x66d1ac, 0xf2c063, 0x8fb9ff, 0xe0a8d3, 0x86d3e3, 0xf4f6f9};

QColor cubeColor(int index)
{
    const auto level = [](int step) { return step == 0 ? 0 : 55 + 40 * step; };
    return {level(index / 36), level(index / 6 % 6), level(index % 6)};
}

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto blend = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue())};
}

} // namespace

QColor terminalColor(const ThemeTokens &tokens, const TerminalColor &color)
{
    if (color.kind == TerminalColor::Kind::Direct)
        return {color.red, color.green, color.blue};
    if (color.index < 16)
        return QColor((tokens.kind == ThemeKind::Dark ? darkColors : lightColors)[color.index]);
    if (color.index < 232)
        return cubeColor(color.index - 16);
    const int grey = 8 + 10 * (color.index - 232);
    return {grey, grey, grey};
}

QColor readableOn(const QColor &background, const QColor &color)
{
    constexpr double wanted = 4.5;
    const QColor end = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    for (double share = 0; share < 1; share += 0.1) {
        const QColor mixed = mix(color, end, share);
        if (contrast(background, mixed) >= wanted)
            return mixed;
    }
    return end;
}

QColor washed(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

} // namespace quayside
