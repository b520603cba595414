// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/rowdelegate.h"

namespace quayside {

/// Paints the attempts of an arm at a task as small cells; where they would not fit, as "7 / 10".
class AttemptDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int cell = 16;
    static constexpr int step = 19;
    static constexpr int margin = 8;
};

} // namespace quayside
