// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/spec/runspec.h"

#include "core/base/error.h"

namespace quayside {

/// A spec as TOML, for a file of the user's and for the journal. Keys carry Harbor's names.
QByteArray writeSpec(const RunSpec &spec);

/// Errors: Malformed with the line and the key.
Result<RunSpec> parseSpec(const QByteArray &text, const QString &path);

} // namespace quayside
