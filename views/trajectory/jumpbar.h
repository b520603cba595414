// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace quayside {

/// The buttons above the list: where to jump, how much each card shows, what the overview measures. Names its keys.
class JumpBar : public QFrame
{
    Q_OBJECT

public:
    explicit JumpBar(QWidget *parent = nullptr);

    void setAxisText(const QString &text);
    void setHeightText(const QString &text);

Q_SIGNALS:
    void firstErrorWanted();
    void longestWanted();
    void dearestWanted();
    void numberWanted();
    void searchWanted();
    void outlineToggled(bool on);
    void detailsToggled(bool on);
    void axisWanted();
    void heightWanted();

private:
    QPushButton *add(const QString &text, const QString &tip);

    QHBoxLayout *m_row = nullptr;
    QPushButton *m_axis = nullptr;
    QPushButton *m_height = nullptr;
};

} // namespace quayside
