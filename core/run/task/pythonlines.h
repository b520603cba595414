// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// The lines of a text, where Python ends them: at more characters than the line feed.
QStringList pythonLines(const QString &text);

} // namespace quayside
