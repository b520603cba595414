// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace quayside {

/// Keeps the wheel, as an event filter of the whole application, from changing a field that is not being edited: over a
/// spin box, a combo box or a slider without the focus it scrolls the page.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace quayside
