// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace quayside {

/// Two widgets beside each other, each scrolling by itself; below each other and scrolling as one where there is no
/// room for both.
class TwoColumns : public QWidget
{
    Q_OBJECT

public:
    TwoColumns(QWidget *first, QWidget *second, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_second;
    QVBoxLayout *m_firstColumn = nullptr;
    QVBoxLayout *m_secondColumn = nullptr;
    QScrollArea *m_secondArea = nullptr;
};

} // namespace quayside
