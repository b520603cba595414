// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/savefile.h"

#include "views/models/words.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QSaveFile>

namespace quayside {

namespace {

void save(const QString &path, const QByteArray &bytes, QWidget *parent)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Not saved"),
                                QStringLiteral("%1: %2").arg(path, file.errorString()), QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace

void askToSave(QWidget *parent, const SaveRequest &request)
{
    auto *dialog = new QFileDialog(parent, request.title, {}, request.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(request.suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [parent, bytes = request.bytes](const QString &path) { save(path, bytes, parent); });
    dialog->open();
}

} // namespace quayside
