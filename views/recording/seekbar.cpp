// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/seekbar.h"

#include "views/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionSlider>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

constexpr int ticksASecond = 20;
constexpr int tickHeight = 14;
constexpr int reach = 4; ///< pixels on either side of a mark that are taken for it
constexpr qsizetype mostLabels = 8;

bool movesHandle(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down
        || key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_Home || key == Qt::Key_End;
}

} // namespace

QString sayMoment(double seconds)
{
    const auto whole = static_cast<qint64>(seconds);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

SeekBar::SeekBar(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setAccessibleName(tr("Moment"));
    setSingleStep(ticksASecond);
    setPageStep(10 * ticksASecond);
    connect(this, &QSlider::valueChanged, this,
            [this](int value) { Q_EMIT momentChosen(static_cast<double>(value) / ticksASecond); });
}

void SeekBar::setRecording(double length, std::vector<SeekMark> marks)
{
    const QSignalBlocker blocker(this);
    setRange(0, static_cast<int>(std::ceil(length * ticksASecond)));
    m_marks = std::move(marks);
    update();
}

void SeekBar::setMoment(double seconds)
{
    const QSignalBlocker blocker(this);
    setValue(static_cast<int>(std::lround(seconds * ticksASecond)));
}

QRect SeekBar::partRect(QStyle::SubControl part) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_Slider, &option, part, this);
}

SeekBar::Track SeekBar::track() const
{
    const QRect groove = partRect(QStyle::SC_SliderGroove);
    const int handle = partRect(QStyle::SC_SliderHandle).width();
    return {.left = groove.left() + handle / 2, .span = std::max(1, groove.width() - handle)};
}

int SeekBar::xOf(const Track &track, double seconds) const
{
    const int tick = static_cast<int>(std::lround(seconds * ticksASecond));
    return track.left + QStyle::sliderPositionFromValue(minimum(), maximum(), tick, track.span);
}

/// The handle goes to the pointer first, unless that is on it: the slider's own dragging begins there.
void SeekBar::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (event->button() != Qt::LeftButton || partRect(QStyle::SC_SliderHandle).contains(at.toPoint()))
        return QSlider::mousePressEvent(event);
    const Track places = track();
    setValue(
        QStyle::sliderValueFromPosition(minimum(), maximum(), static_cast<int>(at.x()) - places.left, places.span));
    const QRectF handle = partRect(QStyle::SC_SliderHandle);
    const QPointF held(std::clamp(at.x(), handle.left(), handle.right() - 1), handle.center().y());
    QMouseEvent onHandle(event->type(), held, event->globalPosition(), event->button(), event->buttons(),
                         event->modifiers(), event->pointingDevice());
    QSlider::mousePressEvent(&onHandle);
}

bool SeekBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && movesHandle(static_cast<QKeyEvent *>(event)->key())) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::ToolTip)
        return QSlider::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), labelsAt(help->pos().x()), this);
    return true;
}

QString SeekBar::labelsAt(int x) const
{
    const Track places = track();
    QStringList lines;
    for (auto mark = std::ranges::partition_point(
             m_marks, [&](const SeekMark &one) { return xOf(places, one.seconds) < x - reach; });
         mark != m_marks.end() && xOf(places, mark->seconds) <= x + reach && lines.size() < mostLabels; ++mark)
        lines << tr("%1: %2")
                     .arg(sayMoment(mark->seconds), mark->label.isEmpty() ? tr("marker") : mark->label)
                     .toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

/// The handle covers the ticks, not they it.
void SeekBar::paintEvent(QPaintEvent *event)
{
    QSlider::paintEvent(event);
    QPainter painter(this);
    painter.setClipRegion(QRegion(rect()) - partRect(QStyle::SC_SliderHandle));
    const Track places = track();
    const int top = partRect(QStyle::SC_SliderGroove).center().y() - tickHeight / 2;
    for (auto mark = m_marks.begin(); mark != m_marks.end();) {
        const int x = xOf(places, mark->seconds);
        painter.fillRect(x - 1, top, 2, tickHeight, tokensOf(this).muted);
        mark = std::partition_point(mark, m_marks.end(),
                                    [&](const SeekMark &one) { return xOf(places, one.seconds) <= x; });
    }
}

} // namespace quayside
