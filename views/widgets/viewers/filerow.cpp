// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/filerow.h"

#include "views/models/wording.h"
#include "views/theme/theme.h"

#include <QListWidget>
#include <QPainter>

namespace quayside {

namespace {

QString noteFor(const TrialFile &file)
{
    if (file.isLink)
        return FileRowDelegate::tr("link");
    if (file.isSpecial)
        return FileRowDelegate::tr("special");
    return file.size.value == 0 ? FileRowDelegate::tr("empty") : sayBytes(file.size);
}

} // namespace

void addFileRow(QListWidget &list, const TrialFile &file)
{
    auto *item = new QListWidgetItem(file.path, &list);
    item->setData(FilePathRole, file.path);
    item->setData(FileNoteRole, noteFor(file));
    item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(file.path, noteFor(file)));
    item->setToolTip(file.path);
}

void FileRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeTokens &tokens = tokensOf(option.widget);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.selection);
    QRect rect = option.rect.adjusted(3 * metrics::grid, 0, -3 * metrics::grid, 0);
    painter->setFont(smallFont(option.font));
    painter->setPen(tokens.muted);
    const QString note = index.data(FileNoteRole).toString();
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, note);
    rect.setRight(rect.right() - painter->fontMetrics().horizontalAdvance(note) - 2 * metrics::grid);
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, rect.width()));
    painter->restore();
}

QSize FileRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, metrics::rowHeight};
}

} // namespace quayside
