// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace quayside {

/// One row of a table as all tables of this program look: a hairline below, the first column bold and elided in its
/// middle (names differ at their ends), a mark before a cell with an outcome, unreported figures faint.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    virtual QFont fontOf(const QModelIndex &index, const QFont &base) const;
    virtual QColor colorOf(const QModelIndex &index, const QWidget *widget) const;
    virtual bool hasMark(const QModelIndex &index) const;
};

} // namespace quayside
