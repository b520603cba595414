// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QWidget;

namespace quayside {

/// An icon of the Breeze set (such as "document-open"), drawn in a colour; empty when the set has none of that name.
QIcon breezeIcon(const QString &name, const QColor &color);

/// The same in the muted text colour of the widget.
QIcon breezeIcon(const QString &name, const QWidget *widget);

} // namespace quayside
