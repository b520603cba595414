// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace quayside {

/// What a page shows when it has nothing to show: what is missing, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &title, const QString &text, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    /// The first action is the primary one.
    QPushButton *addAction(const QString &text);

private:
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QVBoxLayout *m_column = nullptr;
    int m_actions = 0;
};

} // namespace quayside
