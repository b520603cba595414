// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/rowdelegate.h"

namespace quayside {

/// A row of the queue: the state in its colour, and the phases as a bar on a time scale that all rows share.
class RunDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    QFont fontOf(const QModelIndex &index, const QFont &base) const override;
    QColor colorOf(const QModelIndex &index, const QWidget *widget) const override;
};

/// The colours of the phases with their names, in one line.
QWidget *makePhaseLegend();

} // namespace quayside
