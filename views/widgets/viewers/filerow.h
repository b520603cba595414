// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

#include <QStyledItemDelegate>

class QListWidget;

namespace quayside {

enum FileRowRole {
    FilePathRole = Qt::UserRole, ///< QString, relative to the trial's folder
    FileNoteRole,                ///< QString: size, or why the file is not opened
};

/// Adds one file: its path, and its size (or what it is instead of a file) at the right.
void addFileRow(QListWidget &list, const TrialFile &file);

/// Paints such a row: the folder muted, the name plain, the note at the right end.
class FileRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace quayside
