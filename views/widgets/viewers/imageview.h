// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/viewers/decodeimage.h"

#include <QAbstractScrollArea>

namespace quayside {

enum class ImageScale : std::uint8_t {
    Fit,  ///< as large as the view, never larger than the original
    Free, ///< by a factor: 1 is the original size
};

/// Shows one decoded picture, fitted or at a scale, on a checkerboard where it is transparent. Dragging moves it.
class ImageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ImageView(QWidget *parent = nullptr);

    void setImage(const DecodedImage &image);
    const DecodedImage &image() const { return m_image; }

    void fit();
    /// Pixels on screen per pixel of the original, from 0.02 to 32.
    void setFactor(double factor);
    double factor() const;
    ImageScale scale() const { return m_scale; }

Q_SIGNALS:
    void scaleChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QSizeF shownSize() const;
    void updateScrollBars();
    void zoom(double change, QPointF around);

    DecodedImage m_image;
    ImageScale m_scale = ImageScale::Fit;
    double m_factor = 1;
    QPoint m_dragFrom;
};

} // namespace quayside
