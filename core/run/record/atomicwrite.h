// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace quayside {

/// Whether the bytes must survive a power cut, or only a reader at any moment must see all or nothing.
enum class Durability : std::uint8_t {
    Whole,
    Synced,
};

/// Writes a neighbour with a hidden name and renames it over `path`.
Result<void> writeAtomically(const QString &path, const QByteArray &bytes, Durability durability = Durability::Whole);

} // namespace quayside
