// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reward.h"

#include <QWidget>

namespace quayside {

/// Every reward of a trial as a bar from 0 to 1 with its number; a value outside says so by its number, the bar ends at
/// the edge.
class DimensionBars : public QWidget
{
    Q_OBJECT

public:
    explicit DimensionBars(QWidget *parent = nullptr);

    void setRewards(const Rewards &rewards);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Rewards m_rewards;
};

} // namespace quayside
