// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/texthunks.h"

#include <QByteArray>

namespace quayside {

/// A patch of the whole contents, in git's binary form (gitformat-pack's literal, deflated, in base 85), which
/// `git apply` accepts for files of any encoding; empty when nothing differs. It can be applied forwards only.
QByteArray binaryPatch(const QByteArray &before, const QByteArray &after, const PatchNames &names);

} // namespace quayside
