// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/banner.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace quayside {

Banner::Banner(const QString &action, QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("banner"));
    m_text = makeLabel({});
    m_text->setWordWrap(true);
    m_button = new QPushButton(action);
    m_button->setObjectName(QStringLiteral("bannerButton"));
    m_button->setProperty("role", QStringLiteral("primary"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4 * metrics::grid, 2 * metrics::grid, 4 * metrics::grid, 2 * metrics::grid);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &Banner::activated);
    hide();
}

void Banner::say(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

} // namespace quayside
