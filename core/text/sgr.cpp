// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sgr.h"

#include <algorithm>
#include <array>
#include <span>

namespace quayside {

namespace {

constexpr size_t mostParameters = 64;

/// The numbers of a sequence; an empty one is 0. A ':' separates like a ';'.
struct Parameters {
    std::array<int, mostParameters> values{};
    size_t count = 0;
    size_t next = 0;

    explicit Parameters(QByteArrayView text)
    {
        count = 1;
        for (const char c : text) {
            if (c == ';' || c == ':') {
                if (count == mostParameters)
                    return;
                ++count;
            } else if (c >= '0' && c <= '9') {
                int &value = values[count - 1];
                value = std::min(value * 10 + (c - '0'), 100'000);
            }
        }
    }

    bool isAtEnd() const { return next >= count; }
    std::optional<int> take() { return isAtEnd() ? std::nullopt : std::optional(values[next++]); }
};

std::optional<std::uint8_t> takeByte(Parameters &parameters)
{
    const auto value = parameters.take();
    return value && *value <= 255 ? std::optional(static_cast<std::uint8_t>(*value)) : std::nullopt;
}

std::optional<TerminalColor> takeColor(Parameters &parameters)
{
    const auto space = parameters.take();
    if (space == 5) {
        const auto index = takeByte(parameters);
        return index ? std::optional(TerminalColor{.index = *index}) : std::nullopt;
    }
    if (space != 2)
        return std::nullopt;
    const auto red = takeByte(parameters);
    const auto green = takeByte(parameters);
    const auto blue = takeByte(parameters);
    if (!red || !green || !blue)
        return std::nullopt;
    return TerminalColor{.kind = TerminalColor::Kind::Direct, .red = *red, .green = *green, .blue = *blue};
}

TerminalColor paletteColor(int index)
{
    return {.index = static_cast<std::uint8_t>(index)};
}

bool applyColor(TerminalStyle &style, int code, Parameters &rest)
{
    if (code >= 30 && code <= 37)
        style.foreground = paletteColor(code - 30);
    else if (code >= 90 && code <= 97)
        style.foreground = paletteColor(code - 90 + 8);
    else if (code >= 40 && code <= 47)
        style.background = paletteColor(code - 40);
    else if (code >= 100 && code <= 107)
        style.background = paletteColor(code - 100 + 8);
    else if (code == 38 || code == 48)
        (code == 38 ? style.foreground : style.background) = takeColor(rest);
    else if (code == 39)
        style.foreground.reset();
    else if (code == 49)
        style.background.reset();
    else
        return false;
    return true;
}

void applyAttribute(TerminalStyle &style, int code)
{
    switch (code) {
    case 0: style = {}; break;
    case 1: style.isBold = true; break;
    case 2: style.isDim = true; break;
    case 3: style.isItalic = true; break;
    case 4:
    case 21: style.isUnderlined = true; break;
    case 7: style.isInverse = true; break;
    case 8: style.isConcealed = true; break;
    case 9: style.isStruck = true; break;
    case 22: style.isBold = style.isDim = false; break;
    case 23: style.isItalic = false; break;
    case 24: style.isUnderlined = false; break;
    case 27: style.isInverse = false; break;
    case 28: style.isConcealed = false; break;
    case 29: style.isStruck = false; break;
    default: break;
    }
}

} // namespace

TerminalStyle applySgr(TerminalStyle style, QByteArrayView text)
{
    Parameters parameters(text);
    while (const auto code = parameters.take()) {
        if (!applyColor(style, *code, parameters))
            applyAttribute(style, *code);
    }
    return style;
}

} // namespace quayside
