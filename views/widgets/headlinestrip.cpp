// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/headlinestrip.h"

#include "views/theme/theme.h"
#include "views/widgets/labels.h"

#include <QHBoxLayout>

namespace quayside {

namespace {

QWidget *makeCell(const Headline &headline)
{
    auto *cell = new QWidget;
    auto *label = new ElidedLabel(headline.label, LabelRole::Muted, Qt::ElideRight);
    label->setFont(smallFont(label->font()));
    auto *value = new ElidedLabel(headline.value, headline.emphasis == Emphasis::Bad ? LabelRole::Bad : LabelRole::Plain,
                                  Qt::ElideRight);
    value->setFont(headlineFont(value->font()));
    auto *remark = new ElidedLabel(headline.remark, LabelRole::Muted, Qt::ElideRight);
    remark->setFont(smallFont(remark->font()));
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(4 * metrics::grid, 2 * metrics::grid, 2 * metrics::grid, 2 * metrics::grid);
    column->setSpacing(metrics::grid / 2);
    column->addWidget(label);
    column->addWidget(value);
    column->addWidget(remark);
    cell->setAccessibleName(QStringLiteral("%1: %2 %3").arg(headline.label, headline.value, headline.remark));
    return cell;
}

QFrame *makeDivider()
{
    auto *divider = new QFrame;
    divider->setProperty("role", QStringLiteral("divider"));
    divider->setFixedWidth(1);
    return divider;
}

} // namespace

HeadlineStrip::HeadlineStrip(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("card"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
}

void HeadlineStrip::setHeadlines(const std::vector<Headline> &headlines)
{
    if (headlines == m_headlines)
        return;
    m_headlines = headlines;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *row = static_cast<QHBoxLayout *>(layout());
    for (const Headline &headline : headlines) {
        if (row->count() > 0)
            row->addWidget(makeDivider());
        row->addWidget(makeCell(headline), 1);
    }
}

} // namespace quayside
