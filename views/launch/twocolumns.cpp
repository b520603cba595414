// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/twocolumns.h"

#include "views/widgets/parts/scrolledpage.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace quayside {

namespace {

constexpr int roomForTwo = 1040; // pixels: the fields of both keep their words

} // namespace

TwoColumns::TwoColumns(QWidget *first, QWidget *second, QWidget *parent) : QWidget(parent), m_second(second)
{
    const ScrolledPage left = makeScrolledPage();
    const ScrolledPage right = makeScrolledPage();
    left.column->addWidget(first);
    right.column->addWidget(second);
    m_firstColumn = left.column;
    m_secondColumn = right.column;
    m_secondArea = right.area;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left.area, 5);
    row->addWidget(right.area, 6);
}

void TwoColumns::resizeEvent(QResizeEvent *event)
{
    const bool hasRoom = event->size().width() >= roomForTwo;
    QVBoxLayout *wanted = hasRoom ? m_secondColumn : m_firstColumn;
    if (wanted->indexOf(m_second) >= 0)
        return;
    m_secondArea->setVisible(hasRoom);
    wanted->addWidget(m_second);
}

} // namespace quayside
