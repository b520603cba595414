// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace quayside {

struct Comparison;
class ElidedLabel;

/// What else differs between the arms, in a line, and what is equal or unknown in another.
class DiffersStrip : public QFrame
{
    Q_OBJECT

public:
    explicit DiffersStrip(QWidget *parent = nullptr);

    void setComparison(const Comparison &comparison);

Q_SIGNALS:
    void detailsWanted();

private:
    QLabel *m_mark = nullptr;
    QLabel *m_differs = nullptr;
    ElidedLabel *m_equal = nullptr;
};

} // namespace quayside
