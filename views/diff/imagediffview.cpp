// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/imagediffview.h"

#include "views/models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/viewers/decodeimage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QSlider>

namespace quayside {

namespace {

constexpr int blinkMs = 600;

/// Null where it cannot be read, or only at a size that would be compared in pixels which the file does not have.
QImage decoded(const QByteArray &bytes, const QString &name)
{
    const auto image = decodeImage(bytes, name);
    return image && !image->isReduced ? image->image.convertToFormat(QImage::Format_RGBA8888) : QImage();
}

Pixels pixelsOf(const QImage &image)
{
    Pixels pixels{.width = image.width(), .height = image.height()};
    for (int y = 0; y < image.height(); ++y)
        pixels.rgba.append(reinterpret_cast<const char *>(image.constScanLine(y)), image.width() * 4);
    return pixels;
}

} // namespace

ImageCanvas::ImageCanvas(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setMinimumSize(200, 120);
    setAccessibleName(quayside::tr("Images compared"));
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_showsAfter = !m_showsAfter;
        update();
    });
}

void ImageCanvas::setImages(const QImage &before, const QImage &after)
{
    m_before = before;
    m_after = after;
    update();
}

void ImageCanvas::setMode(ImageMode mode)
{
    m_mode = mode;
    if (mode == ImageMode::Blink)
        m_blink.start(blinkMs);
    else
        m_blink.stop();
    update();
}

void ImageCanvas::setDifference(const ImageDiff &diff, int threshold)
{
    m_mask = QImage(diff.width, diff.height, QImage::Format_ARGB32);
    const QRgb mark = tokensOf(this).fail.rgba();
    for (int y = 0; y < diff.height; ++y) {
        auto *pixels = reinterpret_cast<QRgb *>(m_mask.scanLine(y));
        const char *distances = diff.distance.constData() + static_cast<qsizetype>(y) * diff.width;
        for (int x = 0; x < diff.width; ++x)
            pixels[x] = static_cast<unsigned char>(distances[x]) > threshold ? mark : 0;
    }
    update();
}

void ImageCanvas::setSwipe(double share)
{
    m_swipe = std::clamp(share, 0.0, 1.0);
    update();
}

QRectF ImageCanvas::fitted(const QImage &image, const QRectF &area) const
{
    const QSizeF size = QSizeF(image.size()).scaled(area.size(), Qt::KeepAspectRatio);
    const QSizeF shown = image.width() < area.width() && image.height() < area.height() ? QSizeF(image.size()) : size;
    return {area.center() - QPointF(shown.width() / 2, shown.height() / 2), shown};
}

/// Where both images lie in the modes that lay one over the other.
QRectF ImageCanvas::overlay() const
{
    return fitted(m_before.isNull() ? m_after : m_before, QRectF(rect()).adjusted(8, 8, -8, -8));
}

/// With a hairline, so that white on white has an edge, and what it is above it.
void ImageCanvas::paintImage(QPainter &painter, const QImage &image, const QRectF &place, const QString &caption) const
{
    const ThemeTokens &tokens = tokensOf(this);
    painter.drawImage(place, image);
    painter.setPen(tokens.line);
    painter.drawRect(place);
    painter.setPen(tokens.muted);
    painter.setFont(smallFont(font()));
    const QRectF above(place.left() - 200, place.top() - 24, place.width() + 400, 20);
    painter.drawText(above.intersected(QRectF(rect())), Qt::AlignCenter,
                     image.isNull() && place.isEmpty() ? quayside::tr("no image") : caption);
}

void ImageCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), tokensOf(this).code);
    const QRectF area = QRectF(rect()).adjusted(8, 8, -8, -8);
    if (m_mode == ImageMode::SideBySide) {
        const QRectF left(area.left(), area.top(), area.width() / 2 - 4, area.height());
        paintImage(painter, m_before, fitted(m_before, left), quayside::tr("expected"));
        const QRectF right = left.translated(area.width() / 2 + 4, 0);
        paintImage(painter, m_after, fitted(m_after, right), quayside::tr("this trial"));
        return;
    }
    const QRectF place = overlay();
    if (m_mode == ImageMode::Blink) {
        paintImage(painter, m_showsAfter ? m_after : m_before, place,
                   m_showsAfter ? quayside::tr("this trial") : quayside::tr("expected"));
    } else if (m_mode == ImageMode::Difference) {
        paintImage(painter, {}, place, quayside::tr("what differs"));
        painter.setOpacity(0.25);
        painter.drawImage(place, m_after);
        painter.setOpacity(1);
        painter.drawImage(place, m_mask);
    } else {
        const double x = place.left() + m_swipe * place.width();
        paintImage(painter, m_before, place, quayside::tr("expected at the left, this trial at the right of the line"));
        painter.setClipRect(QRectF(x, place.top(), place.right() - x, place.height()));
        painter.drawImage(place, m_after);
        painter.setClipping(false);
        painter.setPen(QPen(tokensOf(this).accent, 2));
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
    }
}

void ImageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF place = overlay();
    if (m_mode == ImageMode::Swipe && place.width() > 0)
        setSwipe((event->position().x() - place.left()) / place.width());
}

ImageDiffView::ImageDiffView(QWidget *parent) : QWidget(parent)
{
    m_canvas = new ImageCanvas;
    m_mode = new QComboBox;
    m_mode->setObjectName(QStringLiteral("imageMode"));
    m_mode->setAccessibleName(quayside::tr("How the images are compared"));
    m_mode->addItems(
        {quayside::tr("Side by side"), quayside::tr("Swipe"), quayside::tr("Blink"), quayside::tr("Difference")});
    m_threshold = new QSlider(Qt::Horizontal);
    m_threshold->setRange(0, 255);
    m_threshold->setMaximumWidth(160);
    m_threshold->setAccessibleName(quayside::tr("Threshold"));
    m_text = makeLabel({}, LabelRole::Muted);
    auto *bar = new QFrame;
    bar->setProperty("role", QStringLiteral("bar"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(3 * metrics::grid, metrics::grid, 3 * metrics::grid, metrics::grid);
    row->setSpacing(2 * metrics::grid);
    row->addWidget(m_mode);
    row->addWidget(makeLabel(quayside::tr("Threshold"), LabelRole::Muted));
    row->addWidget(m_threshold);
    row->addWidget(m_text, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_canvas, 1);
    connect(m_mode, &QComboBox::currentIndexChanged, m_canvas,
            [this](int index) { m_canvas->setMode(static_cast<ImageMode>(index)); });
    connect(m_threshold, &QSlider::valueChanged, this, &ImageDiffView::compare);
}

void ImageDiffView::setImages(const QByteArray &before, const QByteArray &after, const QString &name)
{
    m_bytes = {before, after};
    m_name = name;
    decode();
}

/// The threshold may be moved while the images are still being decoded.
void ImageDiffView::decode()
{
    m_isDecoded = false;
    m_text->setText(quayside::tr("comparing…"));
    m_newest.start(
        [bytes = m_bytes, name = m_name, threshold = m_threshold->value()](const RunControl &) {
            Compared compared{.before = decoded(bytes.first, name),
                              .after = decoded(bytes.second, name),
                              .diff = {},
                              .threshold = threshold};
            compared.diff = diffImages(pixelsOf(compared.before), pixelsOf(compared.after), threshold);
            return compared;
        },
        [this](Compared compared) { take(std::move(compared)); });
}

void ImageDiffView::compare()
{
    if (!m_isDecoded)
        return decode();
    m_newest.start(
        [before = m_before, after = m_after, threshold = m_threshold->value()](const RunControl &) {
            return Compared{.before = before,
                            .after = after,
                            .diff = diffImages(pixelsOf(before), pixelsOf(after), threshold),
                            .threshold = threshold};
        },
        [this](Compared compared) { take(std::move(compared)); });
}

void ImageDiffView::take(Compared compared)
{
    m_isDecoded = true;
    m_bytes = {};
    m_before = std::move(compared.before);
    m_after = std::move(compared.after);
    m_diff = std::move(compared.diff);
    m_canvas->setImages(m_before, m_after);
    m_canvas->setDifference(m_diff, compared.threshold);
    const QLocale locale;
    const auto sizeText = [](const QImage &image) {
        return image.isNull() ? quayside::tr("no image")
                              : QStringLiteral("%1 × %2").arg(image.width()).arg(image.height());
    };
    m_text->setText(quayside::tr("%1 against %2; %3 of %4 pixels differ, at most by %5")
                        .arg(sizeText(m_before), sizeText(m_after), locale.toString(m_diff.differing),
                             locale.toString(static_cast<qint64>(m_diff.width) * m_diff.height),
                             locale.toString(m_diff.largest)));
}

} // namespace quayside
