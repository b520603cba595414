// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QInputDialog;
class QWidget;

namespace quayside {

/// What is asked for, and within which limits.
struct WholeNumber {
    QString title;
    QString label;
    int least = 0;
    int most = 0;
    int value = 0;
    int step = 1;
};

/// Asks for a number in a dialog that deletes itself when it is closed; an answer comes with its intValueSelected.
QInputDialog *askNumber(const WholeNumber &asked, QWidget *parent);

/// For a sum of dollars, 0 at least; an answer comes with its doubleValueSelected.
QInputDialog *askDollars(const QString &title, const QString &label, double value, QWidget *parent);

} // namespace quayside
