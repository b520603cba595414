// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QImage>

namespace quayside {

/// An image that was read from the bytes of a file.
struct DecodedImage {
    QImage image;
    QSize size;             ///< of the original, in pixels
    QString format;         ///< "png", "svg"
    int frames = 1;         ///< of which the first is here
    bool isReduced = false; ///< the original has more pixels than may be decoded
};

/// At most this many pixels are decoded; what is larger is read at a smaller size, or refused where it cannot be.
constexpr qint64 mostPixels = 64LL * 1024 * 1024;

/// Reads the formats this installation of Qt knows, and SVG without the references in it. Loads nothing else. May take
/// a second for a large image: call it off the GUI thread. Errors: Unsupported, Malformed, TooLarge.
Result<DecodedImage> decodeImage(const QByteArray &bytes, const QString &path);

} // namespace quayside
