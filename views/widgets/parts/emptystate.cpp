// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/emptystate.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

EmptyState::EmptyState(const QString &title, const QString &text, QWidget *parent) : QWidget(parent)
{
    m_title = makeLabel(title);
    m_title->setFont(headlineFont(font()));
    m_title->setAlignment(Qt::AlignCenter);
    m_text = makeLabel(text, LabelRole::Muted);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_column = new QVBoxLayout(this);
    m_column->setSpacing(2 * metrics::grid);
    m_column->addStretch(2);
    m_column->addWidget(m_title, 0, Qt::AlignHCenter);
    m_column->addWidget(m_text, 0, Qt::AlignHCenter);
    m_column->addSpacing(2 * metrics::grid);
    m_column->addStretch(3);
    setTexts(title, text);
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    // A label that wraps says its height only for a width that is known.
    constexpr int widest = 520;
    m_text->setFixedWidth(std::min(widest, m_text->fontMetrics().horizontalAdvance(text) + 2 * metrics::grid));
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(m_text->maximumWidth())));
}

QPushButton *EmptyState::addAction(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setMinimumWidth(180);
    if (m_actions++ == 0)
        button->setProperty("role", QStringLiteral("primary"));
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace quayside
