// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queue/foreignrunbox.h"

#include "core/base/visibletext.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace quayside {

ForeignRunBox::ForeignRunBox(const QString &jobFolder, const ForeignRun &run, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Go on with somebody else's run?"));
    auto *question =
        new QLabel(tr("The run in %1 was not started by you on this computer with Quayside. Trials that have "
                      "a result are kept; going on does all of this:")
                       .arg(visibleLine(jobFolder)));
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    auto *orders = new QPlainTextEdit(this);
    orders->setReadOnly(true);
    orders->setFont(monoFont(orders->font()));
    QStringList lines;
    for (const QString &order : run.orders)
        lines << visibleLine(order);
    orders->setPlainText(lines.join(QLatin1Char('\n')));
    orders->setAccessibleName(tr("What the run would do"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Yes | QDialogButtonBox::No);
    buttons->button(QDialogButtonBox::Yes)->setText(tr("Do all of this"));
    buttons->button(QDialogButtonBox::No)->setText(tr("Leave it"));
    buttons->button(QDialogButtonBox::No)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addWidget(orders);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 24);
}

} // namespace quayside
