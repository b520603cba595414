// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/diff/imagediff.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;

namespace quayside {

/// How two images are laid over each other.
enum class ImageMode : std::uint8_t {
    SideBySide,
    Swipe,
    Blink,
    Difference,
};

/// Draws two images in one of the four ways.
class ImageCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit ImageCanvas(QWidget *parent = nullptr);

    void setImages(const QImage &before, const QImage &after);
    void setMode(ImageMode mode);
    void setDifference(const ImageDiff &diff, int threshold);
    void setSwipe(double share);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRectF fitted(const QImage &image, const QRectF &area) const;
    QRectF overlay() const;
    void paintImage(QPainter &painter, const QImage &image, const QRectF &place, const QString &caption) const;

    QImage m_before, m_after, m_mask;
    ImageMode m_mode = ImageMode::SideBySide;
    double m_swipe = 0.5;
    bool m_showsAfter = false;
    QTimer m_blink;
};

/// Two images with the ways to compare them, and how many pixels differ.
class ImageDiffView : public QWidget
{
    Q_OBJECT

public:
    explicit ImageDiffView(QWidget *parent = nullptr);

    /// Bytes of image files. Nothing larger than 64 megapixels is decoded, nothing that an SVG refers to is read.
    void setImages(const QByteArray &before, const QByteArray &after, const QString &name);
    const ImageDiff &difference() const { return m_diff; }
    /// Images are decoded and compared off the GUI thread.
    bool isBusy() const { return m_newest.isRunning(); }

private:
    struct Compared {
        QImage before, after;
        ImageDiff diff;
        int threshold = 0;
    };
    void decode();
    void compare();
    void take(Compared compared);

    ImageCanvas *m_canvas = nullptr;
    QComboBox *m_mode = nullptr;
    QSlider *m_threshold = nullptr;
    QLabel *m_text = nullptr;
    std::pair<QByteArray, QByteArray> m_bytes; ///< until they are decoded
    QString m_name;
    bool m_isDecoded = false;
    QImage m_before, m_after;
    ImageDiff m_diff;
    NewestRun m_newest{this};
};

} // namespace quayside
