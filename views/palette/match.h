// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace quayside {

/// How well `name` answers `query`, case ignored: 0 is best; nothing when it does not. An equal name is best, then one
/// that starts with the query, then one with a word that does, then one that contains it, then one that has its
/// characters in order; among these a shorter name is better.
std::optional<int> matchScore(const QString &name, const QString &query);

} // namespace quayside
