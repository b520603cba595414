// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside {

/// Loads the translation of a language ("de"; empty: the desktop's), Qt's own words included; numbers and dates follow
/// it.
void installTranslations(const QString &language = {});

} // namespace quayside
