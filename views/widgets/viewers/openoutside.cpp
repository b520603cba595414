// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/openoutside.h"

#include "views/models/words.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QUrl>

namespace quayside {

OutsideOpener desktopOpener()
{
    return [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
}

void askToOpenOutside(QWidget *parent, const QString &absolutePath, const OutsideOpener &opener)
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Open with another program"),
        tr("This file was written by somebody else's program. Open it with the program your desktop uses for such files?"),
        QMessageBox::Open | QMessageBox::Cancel, parent);
    question->setInformativeText(absolutePath);
    question->setTextFormat(Qt::PlainText);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(question, &QMessageBox::finished, parent, [opener, absolutePath](int answer) {
        if (answer == QMessageBox::Open)
            opener(absolutePath);
    });
    question->open();
}

} // namespace quayside
