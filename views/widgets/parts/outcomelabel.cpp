// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/outcomelabel.h"

#include "views/models/wording.h"
#include "views/theme/marks.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace quayside {

namespace {

constexpr int markSize = 14;

QString wordsFor(const Trial &trial)
{
    QStringList words{sayOutcome(outcomeOf(trial))};
    if (const auto primary = primaryReward(trial.rewards))
        words << QStringLiteral("%1 %2").arg(primary->key, QLocale().toString(primary->value, 'g', 4));
    if (trial.exception)
        words << trial.exception->type;
    return words.join(QStringLiteral("  "));
}

} // namespace

OutcomeLabel::OutcomeLabel(const Trial &trial, QWidget *parent)
    : QWidget(parent), m_outcome(outcomeOf(trial)), m_text(wordsFor(trial))
{
    setAccessibleName(m_text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize OutcomeLabel::sizeHint() const
{
    const QFontMetrics measure(boldFont(font()));
    return {markSize + metrics::grid * 2 + measure.horizontalAdvance(m_text) + 2, std::max(markSize, measure.height())};
}

void OutcomeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    paintOutcome(painter, QRectF(0, (height() - markSize) / 2.0, markSize, markSize), m_outcome, tokens);
    painter.setFont(boldFont(font()));
    painter.setPen(outcomeColor(tokens, m_outcome));
    painter.drawText(rect().adjusted(markSize + 2 * metrics::grid, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace quayside
