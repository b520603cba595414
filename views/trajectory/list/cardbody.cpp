// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/cardbody.h"

#include "core/formats/atif/atif.h"
#include "views/theme/theme.h"
#include "views/trajectory/list/cardheader.h"
#include "views/widgets/parts/roundedframe.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr qreal gap = 8;
constexpr qreal boxPadding = 8;

/// What it is about, in one line.
Excerpt summarized(Excerpt excerpt, const BlockStyle &style)
{
    constexpr qsizetype enough = 600;
    excerpt.text.text = style.isProse ? excerpt.text.text.left(enough).simplified() : firstLine(excerpt.text.text);
    excerpt.text.isWhole = true;
    return excerpt;
}

qreal roomFor(const CardLook &look)
{
    return look.width - CardHeader::inset - CardHeader::right;
}

} // namespace

void CardBody::addText(const Excerpt &excerpt, int lines, CardText as, const CardLook &look, Highlighter &highlighter)
{
    const bool isProse = as == CardText::Prose;
    const qreal padding = isProse ? 0 : boxPadding;
    const BlockStyle style{.font = isProse ? look.font : look.mono,
                           .width = roomFor(look) - 2 * padding,
                           .mostLines = lines,
                           .wraps = lines > 1 && (isProse || lines > 8),
                           .isProse = isProse};
    TextBlock block(lines > 1 ? excerpt : summarized(excerpt, style), style, *look.tokens, highlighter);
    if (block.isEmpty())
        return;
    const bool saysMore = lines > 1 && block.isCut(); // a single line is a summary
    const qreal more = saysMore ? LineLayout::lineHeight(look.font) : 0;
    const qreal above = m_parts.empty() ? (isProse ? -4 : 0) : isProse && !m_parts.back().hasBox ? 2 : gap - 2;
    const QRectF box(CardHeader::inset, m_bottom + above, roomFor(look), block.height() + 2 * padding + more);
    m_parts.push_back({.block = std::move(block),
                       .box = box,
                       .color = isProse ? look.tokens->muted : look.tokens->text,
                       .hasBox = !isProse,
                       .more = more});
    m_bottom = box.bottom();
}

void CardBody::addLink(const QString &text, std::optional<StepRef> target, const CardLook &look,
                       Highlighter &highlighter)
{
    const size_t before = m_parts.size();
    addText({.text = {.text = text}}, 1, CardText::Prose, look, highlighter);
    if (m_parts.size() == before || !target)
        return;
    m_parts.back().color = look.tokens->accent;
    m_parts.back().link = target;
}

void CardBody::addImages(const Content &content, StepRef holder, const CardLook &look)
{
    for (const ContentPart &part : content) {
        const bool isKnown = part.image && std::ranges::contains(m_pictures, part.image->path.text, &Picture::caption);
        if (!part.image || isKnown)
            continue;
        QPixmap pixmap = look.image ? look.image(holder, *part.image, look.pictureHeight) : QPixmap();
        const qreal high = pixmap.isNull()
            ? (part.image->path.text.startsWith(QLatin1String("data:")) ? look.pictureHeight : 24)
            : pixmap.height() + 4;
        const QRectF box(CardHeader::inset, m_bottom + 2, roomFor(look), high);
        m_pictures.push_back({.pixmap = std::move(pixmap), .caption = part.image->path.text, .box = box});
        m_bottom = box.bottom();
    }
}

std::optional<StepRef> CardBody::linkAt(QPointF inside) const
{
    const auto hit =
        std::ranges::find_if(m_parts, [inside](const Part &part) { return part.link && part.box.contains(inside); });
    return hit == m_parts.end() ? std::nullopt : hit->link;
}

const TextBlock *CardBody::moreAt(QPointF inside) const
{
    const auto part = std::ranges::find_if(m_parts, [inside](const Part &one) {
        return one.more > 0 && one.box.contains(inside) && inside.y() > one.box.bottom() - one.more - boxPadding;
    });
    return part == m_parts.end() ? nullptr : &part->block;
}

void CardBody::paint(QPainter &painter, QPointF topLeft, MoreOpens opens, const CardLook &look) const
{
    for (const Part &part : m_parts)
        paintPart(painter, part, topLeft, opens, look);
    for (const Picture &picture : m_pictures)
        paintPicture(painter, picture, topLeft, look);
}

void CardBody::paintPart(QPainter &painter, const Part &part, QPointF topLeft, MoreOpens opens, const CardLook &look)
{
    const ThemeTokens &tokens = *look.tokens;
    const QRectF box = part.box.translated(topLeft);
    const qreal padding = part.hasBox ? boxPadding : 0;
    painter.save();
    if (part.hasBox)
        paintRoundedFrame(painter, box.toAlignedRect(), {.fill = tokens.code, .line = tokens.faintLine, .radius = 4});
    painter.setClipRect(box.adjusted(padding, 0, -padding, 0), Qt::IntersectClip);
    part.block.paint(painter, box.topLeft() + QPointF(padding, padding), part.color, look.hits, tokens);
    painter.restore();
    if (part.more <= 0)
        return;
    painter.setPen(tokens.accent);
    painter.setFont(look.font);
    painter.drawText(QRectF(box.left() + padding, box.bottom() - padding - part.more, box.width(), part.more),
                     Qt::AlignVCenter, sayMore(part.block, opens));
}

void CardBody::paintPicture(QPainter &painter, const Picture &picture, QPointF topLeft, const CardLook &look)
{
    const QRectF box = picture.box.translated(topLeft);
    if (!picture.pixmap.isNull()) {
        painter.drawPixmap(box.topLeft(), picture.pixmap);
        return;
    }
    painter.setPen(look.tokens->faint);
    painter.setFont(look.font);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(look.font).elidedText(picture.caption.left(200), Qt::ElideMiddle, box.width()));
}

} // namespace quayside
