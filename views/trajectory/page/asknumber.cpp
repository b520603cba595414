// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/asknumber.h"

#include <QInputDialog>

namespace quayside {

namespace {

QInputDialog *makeDialog(QInputDialog::InputMode mode, const QString &title, const QString &label, QWidget *parent)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(mode);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    return dialog;
}

} // namespace

QInputDialog *askNumber(const WholeNumber &asked, QWidget *parent)
{
    QInputDialog *dialog = makeDialog(QInputDialog::IntInput, asked.title, asked.label, parent);
    dialog->setIntRange(asked.least, asked.most);
    dialog->setIntStep(asked.step);
    dialog->setIntValue(asked.value);
    dialog->open();
    return dialog;
}

QInputDialog *askDollars(const QString &title, const QString &label, double value, QWidget *parent)
{
    QInputDialog *dialog = makeDialog(QInputDialog::DoubleInput, title, label, parent);
    dialog->setDoubleRange(0, 1e6);
    dialog->setDoubleDecimals(4);
    dialog->setDoubleStep(0.01);
    dialog->setDoubleValue(value);
    dialog->open();
    return dialog;
}

} // namespace quayside
