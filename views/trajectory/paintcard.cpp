// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/words.h"
#include "views/theme/theme.h"
#include "views/trajectory/stepcard.h"
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
    if (m_row.isFold) {
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
    for (const Part &part : m_parts) {
        const QRectF box = part.box.translated(rect.topLeft());
        const qreal padding = part.hasBox ? boxPadding : 0;
        painter.save();
        if (part.hasBox)
            paintRoundedFrame(painter, box.toAlignedRect(),
                              {.fill = tokens.code, .line = tokens.faintLine, .radius = 4});
        painter.setClipRect(box.adjusted(padding, 0, -padding, 0), Qt::IntersectClip);
        part.block.paint(painter, box.topLeft() + QPointF(padding, padding), part.color, look.hits, tokens);
        painter.restore();
        if (part.more > 0) {
            painter.setPen(tokens.accent);
            painter.setFont(look.font);
            painter.drawText(QRectF(box.left() + padding, box.bottom() - padding - part.more, box.width(), part.more),
                             Qt::AlignVCenter,
                             sayMore(part.block, m_detail == CardDetail::Whole ? MoreOpens::Window : MoreOpens::Lines));
        }
    }
    for (const Picture &picture : m_pictures) {
        const QRectF box = picture.box.translated(rect.topLeft());
        if (!picture.pixmap.isNull()) {
            painter.drawPixmap(box.topLeft(), picture.pixmap);
        } else {
            painter.setPen(tokens.faint);
            painter.setFont(look.font);
            painter.drawText(
                box, Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(look.font).elidedText(picture.caption.left(200), Qt::ElideMiddle, box.width()));
        }
    }
}

void StepCard::paintFold(QPainter &painter, const QRectF &rect, const CardLook &look) const
{
    painter.fillRect(rect, look.tokens->window);
    painter.setFont(look.font);
    painter.setPen(look.tokens->muted);
    painter.drawText(rect.adjusted(CardHeader::inset, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     QStringLiteral("▸ ") + m_words.title);
}

} // namespace quayside
