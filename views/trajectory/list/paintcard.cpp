// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"
#include "views/trajectory/list/stepcard.h"
#include "views/widgets/parts/kindlook.h"
#include "views/widgets/parts/roundedframe.h"

#include <QPainter>

namespace quayside {

namespace {

/// The frame, and its kind as a stripe along the left.
void paintOutline(QPainter &painter, const QRect &rect, const RoundedFrame &frame, const QColor &kind)
{
    constexpr int stripe = 3;
    paintRoundedFrame(painter, rect, frame);
    painter.save();
    painter.setClipRect(QRect(rect.topLeft(), QSize(stripe, rect.height())), Qt::IntersectClip);
    paintRoundedFrame(painter, rect, {.fill = kind, .line = {}});
    painter.restore();
}

} // namespace

void StepCard::paint(QPainter &painter, const QRectF &rect, bool isCurrent, const CardLook &look) const
{
    if (m_isFold) {
        paintFold(painter, rect, look);
        return;
    }
    const ThemeTokens &tokens = *look.tokens;
    const QColor kind = m_isFailed ? tokens.fail : kindColor(m_kind, tokens);
    RoundedFrame frame{.fill = tokens.panel, .line = tokens.line, .behind = tokens.window};
    if (isCurrent) {
        frame.line = tokens.accent;
        frame.lineWidth = 2;
    }
    paintOutline(painter, rect.toRect(), frame, kind);
    m_header.paint(painter, rect.topLeft());
    m_body.paint(painter, rect.topLeft(), m_detail == CardDetail::Whole ? MoreOpens::Window : MoreOpens::Lines, look);
}

void StepCard::paintFold(QPainter &painter, const QRectF &rect, const CardLook &look) const
{
    painter.fillRect(rect, look.tokens->window);
    painter.setFont(look.font);
    painter.setPen(look.tokens->muted);
    painter.drawText(rect.adjusted(CardHeader::inset, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     QStringLiteral("▸ ") + m_said);
}

} // namespace quayside
