// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/base/instant.h"
#include "core/data/issue.h"

#include <span>

namespace quayside {

/// Harbor marks a running job or trial by nothing but the lack of a result; what tells it from a killed one is that
/// something was written lately. Agents may think for minutes without writing.
inline constexpr Milliseconds liveWithin{15 * 60 * 1000};

/// A file this young may still be being written: Harbor does not write by rename.
inline constexpr Milliseconds unsettledWithin{5 * 1000};

/// Since the newest of these files was written; nothing when none exists. An empty name is the folder itself.
std::optional<Milliseconds> ageOfNewest(const Folder &folder, std::span<const QString> files);

/// What an error of reading a file means to who looks at it: the file is just being written where it is young and ends
/// too early, or was read but for some bytes, which is a warning; else it is damaged, and the issue is an error of that
/// code.
Issue damageIssue(const Folder &folder, const QString &file, const Error &error, const QString &code);

/// The same of a file whose values nobody needs here; nothing where it is a whole JSON document or is not there.
std::optional<Issue> documentDamage(const Folder &folder, const QString &file, Bytes cap, const QString &code);

} // namespace quayside
