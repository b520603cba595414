// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/gotobar.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace quayside {

GoToBar::GoToBar(const QString &question, QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("bar"));
    setFixedHeight(metrics::barHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::cardPadding, metrics::grid, metrics::cardPadding, metrics::grid);
    row->setSpacing(2 * metrics::grid);
    m_number = new QLineEdit;
    m_number->setFixedWidth(160);
    m_number->setAccessibleName(question);
    m_hint = makeLabel({}, LabelRole::Muted);
    row->addWidget(makeLabel(question));
    row->addWidget(m_number);
    row->addWidget(m_hint);
    row->addStretch(1);
}

void GoToBar::open(const QString &hint)
{
    m_hint->setText(hint);
    show();
    m_number->selectAll();
    m_number->setFocus();
}

void GoToBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        Q_EMIT closed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        bool isNumber = false;
        const bool isHex = m_number->text().startsWith(QLatin1String("0x"));
        const qint64 number = m_number->text().toLongLong(&isNumber, isHex ? 16 : 10);
        if (isNumber)
            Q_EMIT wanted(number);
    } else {
        return QFrame::keyPressEvent(event);
    }
    event->accept();
}

} // namespace quayside
