// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/base/instant.h"

#include <span>

namespace quayside {

/// Harbor marks a running job or trial by nothing but the lack of a result; what tells it from a killed one is that
/// something was written lately. Agents may think for minutes without writing.
inline constexpr Milliseconds liveWithin{15 * 60 * 1000};

/// A file this young may still be being written: Harbor does not write by rename.
inline constexpr Milliseconds unsettledWithin{5 * 1000};

/// Since the newest of these files was written; nothing when none exists. An empty name is the folder itself.
std::optional<Milliseconds> ageOfNewest(const Folder &folder, std::span<const QString> files);

} // namespace quayside
