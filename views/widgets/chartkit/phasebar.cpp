// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/chartkit/phasebar.h"

#include "views/models/wording.h"
#include "views/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace quayside {

namespace {

constexpr int phaseBarHeight = 10;
constexpr int phaseGap = 4;

} // namespace

PhaseBar::PhaseBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PhaseBar::setPhases(const std::vector<Phase> &phases, std::optional<Milliseconds> elapsed)
{
    m_segments.clear();
    std::int64_t sum = 0;
    QStringList words;
    for (const Phase &phase : phases) {
        const auto time = duration(phase.span);
        if (!time || time->value < 0)
            continue;
        m_segments.push_back({.kind = phase.kind, .time = *time, .start = static_cast<double>(sum)});
        sum += time->value;
        words << tr("%1 %2").arg(sayPhase(phase.kind), sayDuration(time));
    }
    m_rest = Milliseconds(std::max<std::int64_t>(0, elapsed.value_or(Milliseconds(0)).value - sum));
    const auto whole = static_cast<double>(std::max<std::int64_t>(sum + m_rest.value, 1));
    for (Segment &segment : m_segments) {
        segment.start /= whole;
        segment.length = static_cast<double>(segment.time.value) / whole;
    }
    setAccessibleName(tr("Phases: %1").arg(words.join(QStringLiteral(", "))));
    setVisible(!m_segments.empty());
    update();
}

QSize PhaseBar::sizeHint() const
{
    return {420, minimumSizeHint().height()};
}

QSize PhaseBar::minimumSizeHint() const
{
    return {160, phaseBarHeight + phaseGap + QFontMetrics(smallFont(font())).height()};
}

QRectF PhaseBar::rectOf(const Segment &segment) const
{
    return {segment.start * width(), 0, std::max(1.5, segment.length * width() - 1), phaseBarHeight};
}

void PhaseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    painter.setFont(smallFont(font()));
    const QFontMetrics measure(painter.font());
    painter.fillRect(QRectF(0, 0, width(), phaseBarHeight), tokens.faintLine);
    qreal free = 0;
    for (const Segment &segment : m_segments) {
        const QRectF rect = rectOf(segment);
        painter.fillRect(rect, phaseColor(tokens, segment.kind));
        const QString whole = tr("%1 %2").arg(sayPhase(segment.kind), sayDuration(segment.time));
        const qreal needed = measure.horizontalAdvance(whole);
        const qreal left = std::min(std::max(rect.left(), free), width() - needed);
        if (left < free || rect.width() < needed / 3)
            continue;
        painter.setPen(tokens.muted);
        painter.drawText(QPointF(left, phaseBarHeight + phaseGap + measure.ascent()), whole);
        free = left + needed + 2 * metrics::grid;
    }
}

QString PhaseBar::wordsAt(const QPoint &position) const
{
    const auto hit = std::ranges::find_if(m_segments, [&](const Segment &segment) {
        return rectOf(segment).adjusted(-2, 0, 2, height()).contains(position);
    });
    if (hit != m_segments.end())
        return tr("%1: %2").arg(sayPhase(hit->kind), sayDuration(hit->time));
    return m_rest.value > 0 ? tr("%1 of the elapsed time are in none of these phases").arg(sayDuration(m_rest))
                            : QString();
}

bool PhaseBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), wordsAt(help->pos()), this);
    return true;
}

} // namespace quayside
