// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/verdictcard.h"

#include "views/compare/answer.h"
#include "views/compare/forestchart.h"
#include "views/widgets/parts/labels.h"

#include <QFontInfo>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace quayside {

namespace {

/// As rich text, signed numbers strong.
QString withBoldPoints(const QString &sentence)
{
    static const QRegularExpression points(QStringLiteral("([+\u2212]\\d+(?:[.,]\\d+)?)"));
    return sentence.toHtmlEscaped().replace(points, QStringLiteral("<b>\\1</b>"));
}

} // namespace

VerdictCard::VerdictCard(QWidget *parent) : VerdictCard(new ForestChart, parent) {}

VerdictCard::VerdictCard(ForestChart *forest, QWidget *parent)
    : ChartCard(tr("Difference"), forest, parent), m_forest(forest)
{
    m_verdict = makeLabel({});
    m_verdict->setTextFormat(Qt::RichText); // what is shown in it is escaped
    QFont large = font();
    large.setPixelSize(QFontInfo(font()).pixelSize() + 2);
    m_verdict->setFont(large);
    m_verdict->setWordWrap(true);
    m_ground = makeLabel({}, LabelRole::Muted);
    m_ground->setWordWrap(true);
    body()->insertWidget(1, m_verdict);
    body()->insertWidget(2, m_ground);
    connect(m_forest, &ForestChart::armChosen, this, &VerdictCard::armChosen);
}

void VerdictCard::setComparison(const ComparisonPointer &comparison, size_t arm)
{
    m_forest->setComparison(comparison, arm);
    const Answer answer = answerOf(*comparison, arm);
    setTitle(answer.question);
    m_verdict->setText(withBoldPoints(answer.verdict));
    m_ground->setText(answer.ground);
}

} // namespace quayside
