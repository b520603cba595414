// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queue/addbutton.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace quayside {

QPushButton *addButton(QHBoxLayout *row, const QString &text, const char *name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    row->addWidget(button);
    return button;
}

} // namespace quayside
