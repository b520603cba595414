// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/card.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QVBoxLayout>

namespace quayside {

Card::Card(const QString &title, QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("card"));
    m_title = makeLabel(title);
    m_title->setFont(boldFont(font()));
    m_note = new ElidedLabel({}, LabelRole::Muted, Qt::ElideRight);
    m_note->setFont(smallFont(font()));
    m_header = new QHBoxLayout;
    m_header->addWidget(m_title);
    m_header->addStretch();
    m_header->addWidget(m_note);
    m_body = new QVBoxLayout(this);
    m_body->setContentsMargins(metrics::cardPadding, metrics::cardPadding - 2, metrics::cardPadding,
                               metrics::cardPadding - 2);
    m_body->setSpacing(2 * metrics::grid);
    m_body->addLayout(m_header);
    setTitle(title);
    setNote({});
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setNote(const QString &note)
{
    m_note->setWhole(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace quayside
