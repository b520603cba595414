// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/reward.h"

#include <QWidget>

#include <map>

namespace quayside {

/// Every reward of a trial as a bar from 0 to 1 with its number; a value outside says so by its number, the bar ends at
/// the edge.
class DimensionBars : public QWidget
{
    Q_OBJECT

public:
    explicit DimensionBars(QWidget *parent = nullptr);

    /// `words` stand for the numbers of some keys.
    void setRewards(const Rewards &rewards, const std::map<QString, QString> &words = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString sayValue(const Reward &reward) const;

    Rewards m_rewards;
    std::map<QString, QString> m_words;
};

} // namespace quayside
