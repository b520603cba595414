// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/list/cardbody.h"
#include "views/trajectory/list/cardcontent.h"

namespace quayside {

class Highlighter;

/// What a click on a card means.
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
    /// The target of a link to another trajectory at this place.
    std::optional<StepRef> linkAt(QPointF inside) const { return m_body.linkAt(inside); }
    const QString &accessibleText() const { return m_said; }

private:
    void addStep(const CardContent &content, StepRef ref, const CardLook &look, Highlighter &highlighter);
    void addProse(const Step &step, const CardLook &look, Highlighter &highlighter);
    void addCall(const CardContent &content, size_t call, const CardLook &look, Highlighter &highlighter);
    void addResult(const ObservationResult &result, const ToolCall *call, const CardLook &look,
                   Highlighter &highlighter);
    void addRecordings(const CardContent &content, const CardLook &look, Highlighter &highlighter);
    void addAllImages(const CardContent &content, StepRef ref, const CardLook &look);
    QStringList addLinks(const AgentRun &run, RunIndex step, const CardLook &look, Highlighter &highlighter);
    void paintFold(QPainter &painter, const QRectF &rect, const CardLook &look) const;

    bool m_isFold = false;
    CardDetail m_detail = CardDetail::Line;
    StepKind m_kind = StepKind::Message;
    bool m_isFailed = false;
    QString m_said;
    CardHeader m_header;
    CardBody m_body;
    qreal m_height = 0;
};

} // namespace quayside
