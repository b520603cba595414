// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/rows.h"
#include "views/trajectory/list/cardheader.h"
#include "views/trajectory/list/cardlook.h"
#include "views/trajectory/text/textblock.h"

namespace quayside {

class Highlighter;

/// How much of a step its card shows.
enum class CardDetail : std::uint8_t {
    Line,  ///< its header, and why in one line
    Part,  ///< the first lines of each part
    Whole, ///< every line that was decoded
};

/// A click on a card means.
enum class CardTarget : std::uint8_t {
    Select,
    ShowWhole,
    OpenWhole, ///< in a window of its own: it is too long for a card
};

/// One step (with the result behind it), laid out for a width. Holds no data of the run; paints itself.
class StepCard
{
public:
    StepCard(const AgentRun &run, const ListRow &row, CardDetail detail, const CardLook &look,
             Highlighter &highlighter);

    int height() const { return static_cast<int>(m_height); }
    void paint(QPainter &painter, const QRectF &rect, bool isCurrent, const CardLook &look) const;
    CardTarget targetAt(QPointF inside) const;
    /// Where a line leads that names another trajectory.
    std::optional<StepRef> linkAt(QPointF inside) const;
    QString accessibleText() const
    {
        return (QStringList{m_words.title, m_words.summary, m_words.note} + m_linkWords).join(QLatin1Char(' '));
    }

private:
    static constexpr qreal boxPadding = 8;

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

    void describe(const AgentRun &run, const ListRow &row);
    void describeCall(const Step &step);
    void addParts(const AgentRun &run, const ListRow &row, CardDetail detail, const CardLook &look,
                  Highlighter &highlighter);
    void addStep(const Step &step, const Step *behind, CardDetail detail, const CardLook &look,
                 Highlighter &highlighter);
    void addCall(const Step &step, size_t call, const Step *behind, CardDetail detail, const CardLook &look,
                 Highlighter &highlighter);
    void addText(const Excerpt &excerpt, int lines, bool isProse, const CardLook &look, Highlighter &highlighter);
    void addLinks(const AgentRun &run, const CardLook &look, Highlighter &highlighter);
    void addImages(const Content &content, const CardLook &look);
    void addAllImages(const Step &step, const Step *behind, const CardLook &look);
    void paintFold(QPainter &painter, const QRectF &rect, const CardLook &look) const;

    ListRow m_row;
    StepRef m_ref;
    CardDetail m_detail = CardDetail::Line;
    StepKinds m_shown = allKinds;
    StepKind m_kind = StepKind::Message;
    HeaderWords m_words;
    CardHeader m_header;
    bool m_isFailed = false;
    std::vector<Part> m_parts;
    QStringList m_linkWords;
    std::vector<Picture> m_pictures;
    qreal m_height = 0;
};

} // namespace quayside
