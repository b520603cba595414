// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/rowdelegate.h"

namespace quayside {

/// The cells of the trial table: names in the fixed font, the outcome with its mark, the reward bold, a reward of 1 in
/// a further dimension faint, group rows as headings.
class TrialDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    QFont fontOf(const QModelIndex &index, const QFont &base) const override;
    QColor colorOf(const QModelIndex &index, const QWidget *widget) const override;
    bool hasMark(const QModelIndex &index) const override;
};

} // namespace quayside
