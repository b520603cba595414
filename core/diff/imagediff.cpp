// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/imagediff.h"

#include <algorithm>
#include <cstdlib>

namespace quayside {

namespace {

const unsigned char *pixelAt(const Pixels &image, int x, int y)
{
    if (x >= image.width || y >= image.height)
        return nullptr;
    return reinterpret_cast<const unsigned char *>(image.rgba.constData())
        + (static_cast<qsizetype>(y) * image.width + x) * 4;
}

int distanceOf(const unsigned char *before, const unsigned char *after)
{
    if (!before || !after)
        return before == after ? 0 : 255;
    int largest = std::abs(before[3] - after[3]);
    for (int channel = 0; channel < 3; ++channel)
        largest = std::max(largest, std::abs(before[channel] * before[3] - after[channel] * after[3]) / 255);
    return largest;
}

void widen(PixelRect &bounds, int x, int y, bool isFirst)
{
    if (isFirst) {
        bounds = {x, y, 1, 1};
        return;
    }
    const int right = std::max(bounds.x + bounds.width, x + 1);
    const int bottom = std::max(bounds.y + bounds.height, y + 1);
    bounds.x = std::min(bounds.x, x);
    bounds.y = std::min(bounds.y, y);
    bounds.width = right - bounds.x;
    bounds.height = bottom - bounds.y;
}

} // namespace

ImageDiff diffImages(const Pixels &before, const Pixels &after, int threshold)
{
    ImageDiff diff{.width = std::max(before.width, after.width), .height = std::max(before.height, after.height)};
    diff.distance = QByteArray(static_cast<qsizetype>(diff.width) * diff.height, Qt::Uninitialized);
    char *out = diff.distance.data();
    for (int y = 0; y < diff.height; ++y) {
        for (int x = 0; x < diff.width; ++x) {
            const bool isOutside = !pixelAt(before, x, y) || !pixelAt(after, x, y);
            const int distance = distanceOf(pixelAt(before, x, y), pixelAt(after, x, y));
            *out++ = static_cast<char>(distance);
            diff.largest = std::max(diff.largest, distance);
            if (!isOutside && distance <= threshold)
                continue;
            widen(diff.bounds, x, y, diff.differing == 0);
            ++diff.differing;
        }
    }
    return diff;
}

} // namespace quayside
