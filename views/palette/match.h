// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace quayside {

/// How well `name` answers `query`, case ignored: 0 is best; nothing when it does not. Equal beats prefix beats the
/// start of a word beats anywhere beats letters in order; a shorter name beats a longer one.
std::optional<int> matchScore(const QString &name, const QString &query);

} // namespace quayside
