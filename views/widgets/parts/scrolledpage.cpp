// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/scrolledpage.h"

#include "views/theme/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace quayside {

ScrolledPage makeScrolledPage()
{
    auto *page = new QWidget;
    page->setProperty("role", QStringLiteral("page"));
    auto *column = new QVBoxLayout(page);
    constexpr int margin = 3 * metrics::grid;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    return {area, column};
}

} // namespace quayside
