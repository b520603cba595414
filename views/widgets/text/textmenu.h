// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPoint;

namespace quayside {

class TextView;

/// Opens the context menu of a text view.
void popUpTextMenu(TextView &view, const QPoint &globalPoint);

} // namespace quayside
