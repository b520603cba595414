// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/list/cardlook.h"
#include "views/trajectory/text/textblock.h"

namespace quayside {

class Highlighter;

/// How a text is set in a card.
enum class CardText : std::uint8_t {
    Prose, ///< words, muted
    Code,  ///< in a box
};

/// What is below the first line of a card, laid out for a width: texts, links to other trajectories, images.
class CardBody
{
public:
    /// From so many pixels below the top of the card on.
    explicit CardBody(qreal top) : m_bottom(top) {}

    void addText(const Excerpt &excerpt, int lines, CardText as, const CardLook &look, Highlighter &highlighter);
    void addLink(const QString &text, std::optional<StepRef> target, const CardLook &look, Highlighter &highlighter);
    /// Those that are not there already; `holder` is the step that names them.
    void addImages(const Content &content, StepRef holder, const CardLook &look);

    qreal bottom() const { return m_bottom; }
    bool isEmpty() const { return m_parts.empty() && m_pictures.empty(); }
    std::optional<StepRef> linkAt(QPointF inside) const;
    /// The text whose "show more" line is at this place; null where there is none.
    const TextBlock *moreAt(QPointF inside) const;

    void paint(QPainter &painter, QPointF topLeft, MoreOpens opens, const CardLook &look) const;

private:
    struct Part {
        TextBlock block;
        QRectF box;
        QColor color;
        bool hasBox = false;
        qreal more = 0; ///< height of the line that offers the rest
        std::optional<StepRef> link;
    };
    struct Picture {
        QPixmap pixmap;
        QString caption;
        QRectF box;
    };

    static void paintPart(QPainter &painter, const Part &part, QPointF topLeft, MoreOpens opens, const CardLook &look);
    static void paintPicture(QPainter &painter, const Picture &picture, QPointF topLeft, const CardLook &look);

    qreal m_bottom;
    std::vector<Part> m_parts;
    std::vector<Picture> m_pictures;
};

} // namespace quayside
