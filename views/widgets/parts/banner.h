// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace quayside {

/// A line above a page with a message and a button for one action.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(const QString &action, QWidget *parent = nullptr);

    /// Shows itself with a text; an empty one hides it.
    void say(const QString &text);

Q_SIGNALS:
    void activated();

private:
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace quayside
