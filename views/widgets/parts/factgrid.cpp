// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/factgrid.h"

#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QGridLayout>

namespace quayside {

FactGrid::FactGrid(QWidget *parent) : QWidget(parent)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(4 * metrics::grid);
    m_grid->setVerticalSpacing(metrics::grid);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::add(const QString &name, const QString &value)
{
    if (value.isEmpty() || value == unreported())
        return;
    const int row = m_grid->rowCount();
    m_grid->addWidget(makeLabel(name, LabelRole::Muted), row, 0);
    auto *label = new ElidedLabel(value);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(label, row, 1);
}

} // namespace quayside
