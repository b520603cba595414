// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"

#include <QWidget>

namespace quayside {

/// "✕ failed  reward 0": mark, word and primary reward of a trial, in the outcome's colour.
class OutcomeLabel : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeLabel(const Trial &trial, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Outcome m_outcome = Outcome::Unscored;
    QString m_text;
};

} // namespace quayside
