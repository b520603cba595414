// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/imageview.h"

#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace quayside {

namespace {

constexpr int margin = 16;
constexpr int checkSize = 8;
constexpr double zoomStep = 1.25;

void paintChecks(QPainter &painter, const QRectF &place, const ThemeTokens &tokens)
{
    painter.fillRect(place, tokens.panel);
    painter.save();
    painter.setClipRect(place);
    const QRect cells = place.toAlignedRect();
    for (int y = cells.top(); y < cells.bottom(); y += checkSize) {
        const int shift = (y - cells.top()) / checkSize % 2 * checkSize;
        for (int x = cells.left() + shift; x < cells.right(); x += 2 * checkSize)
            painter.fillRect(x, y, checkSize, checkSize, tokens.faintLine);
    }
    painter.restore();
}

} // namespace

ImageView::ImageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture"));
}

void ImageView::setImage(const DecodedImage &image)
{
    m_image = image;
    setAccessibleDescription(
        tr("%1 by %2 pixels, %3").arg(image.size.width()).arg(image.size.height()).arg(image.format));
    fit();
}

void ImageView::fit()
{
    m_scale = ImageScale::Fit;
    updateScrollBars();
    Q_EMIT scaleChanged();
}

void ImageView::setFactor(double factor)
{
    m_scale = ImageScale::Free;
    m_factor = std::clamp(factor, 0.02, 32.0);
    updateScrollBars();
    Q_EMIT scaleChanged();
}

double ImageView::factor() const
{
    if (m_scale == ImageScale::Free || m_image.size.isEmpty())
        return m_factor;
    const QSizeF room = viewport()->size() - QSize(2 * margin, 2 * margin);
    return std::min({1.0, std::max(1.0, room.width()) / m_image.size.width(),
                     std::max(1.0, room.height()) / m_image.size.height()});
}

QSizeF ImageView::shownSize() const
{
    return QSizeF(m_image.size) * factor();
}

void ImageView::updateScrollBars()
{
    const QSize whole = shownSize().toSize() + QSize(2 * margin, 2 * margin);
    horizontalScrollBar()->setRange(0, std::max(0, whole.width() - viewport()->width()));
    verticalScrollBar()->setRange(0, std::max(0, whole.height() - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setPageStep(viewport()->height());
    viewport()->update();
}

void ImageView::paintEvent(QPaintEvent *event)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.window);
    if (m_image.image.isNull())
        return;
    const QSizeF size = shownSize();
    const qreal x = std::max<qreal>(margin, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const qreal y = std::max<qreal>(margin, (viewport()->height() - size.height()) / 2) - verticalScrollBar()->value();
    const QRectF place(QPointF(x, y).toPoint(), size);
    if (m_image.image.hasAlphaChannel())
        paintChecks(painter, place.intersected(viewport()->rect()), tokens);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, factor() < 3);
    painter.drawImage(place, m_image.image);
    painter.setPen(tokens.line);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

bool ImageView::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    return QAbstractScrollArea::event(event);
}

void ImageView::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

void ImageView::zoom(double change, QPointF around)
{
    const QPointF bars(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QPointF place = (bars + around) / factor();
    setFactor(factor() * change);
    const QPointF moved = place * factor() - around;
    horizontalScrollBar()->setValue(static_cast<int>(moved.x()));
    verticalScrollBar()->setValue(static_cast<int>(moved.y()));
}

void ImageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoom(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep, event->position());
    event->accept();
}

void ImageView::keyPressEvent(QKeyEvent *event)
{
    const QPointF middle = QRectF(viewport()->rect()).center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(zoomStep, middle);
    case Qt::Key_Minus: return zoom(1 / zoomStep, middle);
    case Qt::Key_0: return fit();
    case Qt::Key_1: return setFactor(1);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void ImageView::mousePressEvent(QMouseEvent *event)
{
    m_dragFrom = event->position().toPoint();
}

void ImageView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPoint moved = event->position().toPoint() - m_dragFrom;
    m_dragFrom = event->position().toPoint();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

} // namespace quayside
