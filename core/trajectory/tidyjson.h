// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside {

/// JSON with one member per line and an indent of two, whatever it looked like; order, numbers and texts stay as they
/// are. Works on cut and damaged JSON too.
QString tidyJson(const QString &json);

} // namespace quayside
