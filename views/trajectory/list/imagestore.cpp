// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/imagestore.h"

#include "core/formats/atif/atif.h"
#include "core/formats/atif/atifformat.h"

#include <QBuffer>
#include <QImageReader>

namespace quayside {

namespace {

constexpr Bytes largestFile{64LL << 20};
constexpr int heldKiB = 64 * 1024;

QImage scaled(QByteArray bytes, int height)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.height() > height)
        reader.setScaledSize(QSize(std::max(1, size.width() * height / size.height()), height));
    return reader.read();
}

QImage readScaled(const Folder &folder, const QString &path, int height, const std::stop_token &stop)
{
    const auto bytes = folder.read(path, largestFile);
    return bytes && !stop.stop_requested() ? scaled(*bytes, height) : QImage();
}

/// "data:image/png;base64,..."
QImage decodeScaled(const QString &url, int height, const std::stop_token &stop)
{
    const qsizetype comma = url.indexOf(QLatin1Char(','));
    const bool isBase64 = comma > 0 && QStringView(url).first(comma).endsWith(QLatin1String(";base64"));
    if (!isBase64 || stop.stop_requested())
        return {};
    return scaled(QByteArray::fromBase64(QStringView(url).sliced(comma + 1).toLatin1()), height);
}

} // namespace

ImageStore::ImageStore(QObject *parent) : QObject(parent), m_pixmaps(heldKiB) {}

void ImageStore::setFolder(const Folder &folder)
{
    m_newest.cancel();
    m_waiting.clear();
    m_folder = folder;
    m_pixmaps.clear();
    m_asked.clear();
}

QPixmap ImageStore::image(const TrajectoryGraph &graph, StepRef step, const ImagePart &image, int height)
{
    const GraphNode &node = graph.at(step.node);
    if (image.path.text.startsWith(QLatin1String("data:")))
        return inlineImage(node.trajectory, step, image, height);
    const QStringList places = candidatesFor(node.file, image.path.text);
    return places.isEmpty() ? QPixmap() : fileImage(places.front(), height);
}

/// Beside the trajectory; `path` is relative to the folder.
QPixmap ImageStore::fileImage(const QString &path, int height)
{
    if (!m_folder)
        return {};
    return find(path, height, [folder = *m_folder, path, height](const std::stop_token &stop) {
        return readScaled(folder, path, height, stop);
    });
}

/// In the trajectory itself, as a data: URL.
QPixmap ImageStore::inlineImage(const TrajectoryPointer &trajectory, StepRef step, const ImagePart &image, int height)
{
    const QString key = QStringLiteral("%1:%2").arg(step.node.value).arg(image.path.offset);
    return find(key, height, [trajectory, url = image.path, height](const std::stop_token &stop) {
        return decodeScaled(wholeText(*trajectory, url), height, stop);
    });
}

QPixmap ImageStore::find(const QString &name, int height, Read read)
{
    const QString key = QString::number(height) + QLatin1Char('|') + name;
    if (const QPixmap *known = m_pixmaps.object(key))
        return *known;
    if (!m_asked.insert(key).second)
        return {};
    m_waiting.push_back({.key = key, .read = std::move(read)});
    if (!m_newest.isRunning())
        readNext();
    return {};
}

/// What was asked for last is most likely still on screen.
void ImageStore::readNext()
{
    if (m_waiting.empty())
        return;
    Request next = std::move(m_waiting.back());
    m_waiting.pop_back();
    m_newest.start([read = std::move(next.read)](const RunControl &control) { return read(control.stopToken()); },
                   [this, key = next.key](const QImage &image) {
                       take(key, image);
                       readNext();
                   });
}

void ImageStore::take(const QString &key, const QImage &image)
{
    if (image.isNull())
        return; // stays asked for: it would fail again
    const auto cost = std::max<qsizetype>(1, image.sizeInBytes() / 1024);
    m_pixmaps.insert(key, new QPixmap(QPixmap::fromImage(image)), cost);
    m_asked.erase(key);
    Q_EMIT arrived();
}

} // namespace quayside
