// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace quayside {

/// A line to type a number into: a line of a text or an offset of a file ("0x" for a hexadecimal one).
class GoToBar : public QFrame
{
    Q_OBJECT

public:
    explicit GoToBar(const QString &question, QWidget *parent = nullptr);

    void open(const QString &hint);

Q_SIGNALS:
    void wanted(qint64 number);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_number = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace quayside
