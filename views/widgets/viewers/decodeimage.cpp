// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/decodeimage.h"

#include "views/widgets/viewers/safesvg.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

constexpr int largestSvgSide = 4096;
constexpr int mostMegabytes = 512; // some decoders need the whole picture before they make it smaller

QSize reducedTo(QSize size, qint64 pixels)
{
    const double area = static_cast<double>(size.width()) * size.height();
    const double factor = std::sqrt(static_cast<double>(pixels) / area);
    return {std::max(1, static_cast<int>(size.width() * factor)),
            std::max(1, static_cast<int>(size.height() * factor))};
}

Error failure(ErrorCode code, const QString &path, const QString &message)
{
    return {code, path, {}, message};
}

bool isSvg(const QByteArray &bytes, const QString &path)
{
    return path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)
        || bytes.first(std::min<qsizetype>(bytes.size(), 512)).contains("<svg");
}

Result<DecodedImage> decodeSvg(const QByteArray &bytes, const QString &path)
{
    const QByteArray safe = withoutReferences(bytes);
    QSvgRenderer renderer;
    if (safe.isEmpty() || !renderer.load(safe))
        return std::unexpected(failure(ErrorCode::Malformed, path, QStringLiteral("not a drawing that can be read")));
    QSize size = renderer.defaultSize();
    if (size.isEmpty())
        size = {512, 512};
    const bool isLarge = size.width() > largestSvgSide || size.height() > largestSvgSide;
    const QSize shown = isLarge ? size.scaled(largestSvgSide, largestSvgSide, Qt::KeepAspectRatio) : size;
    QImage image(shown, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    return DecodedImage{.image = image, .size = size, .format = QStringLiteral("svg"), .isReduced = isLarge};
}

} // namespace

Result<DecodedImage> decodeImage(const QByteArray &bytes, const QString &path)
{
    if (isSvg(bytes, path))
        return decodeSvg(bytes, path);
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    reader.setAllocationLimit(mostMegabytes);
    if (!reader.canRead())
        return std::unexpected(
            failure(ErrorCode::Unsupported, path, QStringLiteral("no picture in a format that is known here")));
    DecodedImage decoded{.size = reader.size(),
                         .format = QString::fromLatin1(reader.format()),
                         .frames = std::max(1, reader.imageCount())};
    const qint64 pixels = static_cast<qint64>(decoded.size.width()) * decoded.size.height();
    decoded.isReduced = pixels > mostPixels;
    if (decoded.isReduced)
        reader.setScaledSize(reducedTo(decoded.size, mostPixels / 4));
    decoded.image = reader.read();
    if (decoded.image.isNull()) {
        const auto code = decoded.isReduced ? ErrorCode::TooLarge : ErrorCode::Malformed;
        return std::unexpected(failure(code, path, reader.errorString()));
    }
    if (decoded.size.isEmpty())
        decoded.size = decoded.image.size();
    return decoded;
}

} // namespace quayside
