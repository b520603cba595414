// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/imagestore.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QImageReader>
#include <QtConcurrentRun>

namespace quayside {

namespace {

constexpr Bytes largestFile{64LL << 20};
constexpr int heldKiB = 64 * 1024;

QImage readScaled(const Folder &folder, const QString &path, int height)
{
    auto bytes = folder.read(path, largestFile);
    if (!bytes)
        return {};
    QBuffer buffer(&*bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.height() > height)
        reader.setScaledSize(QSize(std::max(1, size.width() * height / size.height()), height));
    return reader.read();
}

} // namespace

ImageStore::ImageStore(QObject *parent) : QObject(parent), m_pixmaps(heldKiB) {}

void ImageStore::setFolder(const Folder &folder)
{
    m_folder = folder;
    m_pixmaps.clear();
    m_asked.clear();
}

QPixmap ImageStore::image(const QString &path, int height)
{
    if (const QPixmap *known = m_pixmaps.object(path))
        return *known;
    if (!m_folder || !m_asked.insert(path).second)
        return {};
    QtConcurrent::run(readScaled, *m_folder, path, height).then(this, [this, path](const QImage &image) {
        if (image.isNull())
            return;
        const auto cost = std::max<qsizetype>(1, image.sizeInBytes() / 1024);
        m_pixmaps.insert(path, new QPixmap(QPixmap::fromImage(image)), cost);
        Q_EMIT arrived();
    });
    return {};
}

} // namespace quayside
