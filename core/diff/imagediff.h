// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace quayside {

/// Pixels of an image, 4 bytes each (red, green, blue, alpha), rows without padding. Decoding is the caller's work.
struct Pixels {
    int width = 0;
    int height = 0;
    QByteArray rgba;

    bool operator==(const Pixels &) const = default;
};

struct PixelRect {
    int x = 0, y = 0, width = 0, height = 0;

    bool operator==(const PixelRect &) const = default;
};

/// Where two images differ, over the smallest canvas that holds both; a pixel that only one has differs.
struct ImageDiff {
    int width = 0;
    int height = 0;
    QByteArray distance;  ///< per pixel of the canvas: the largest difference of a channel, 0..255
    qint64 differing = 0; ///< pixels over the threshold
    int largest = 0;
    PixelRect bounds; ///< around the differing pixels

    bool operator==(const ImageDiff &) const = default;
};

/// A pixel differs when a channel is further apart than `threshold` (0..255). Channels are weighted by alpha first, so
/// that two invisible pixels are alike whatever their colour.
ImageDiff diffImages(const Pixels &before, const Pixels &after, int threshold = 0);

} // namespace quayside
