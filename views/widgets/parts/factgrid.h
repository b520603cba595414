// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace quayside {

/// Names on the left, values on the right, one line each; an empty or unreported value is left out.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    void add(const QString &name, const QString &value);

private:
    QGridLayout *m_grid = nullptr;
};

} // namespace quayside
