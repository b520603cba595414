// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

#include <QAbstractButton>

namespace quayside {

/// One test in a line: mark, name, what it said, how long it took. Checked is unfolded; where there is nothing to
/// unfold it cannot be checked.
class TestRow : public QAbstractButton
{
    Q_OBJECT

public:
    TestRow(const TestCase &test, const QString &name, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// The first click of the two has done it.
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void paintName(QPainter &painter, QRect room) const;

    Outcome m_outcome = Outcome::Unscored;
    QString m_remarks;
    QString m_said;
    QString m_time;
};

} // namespace quayside
