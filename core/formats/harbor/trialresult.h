// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"
#include "core/json/jsonfields.h"

#include <QByteArray>

namespace quayside {

/// Reads a trial's result.json into `trial` (name, folder and state are the caller's). Token ids, logs and most
/// metadata are passed over without being decoded. Error: Malformed; what was read before the damage stands.
Result<void> parseTrialResult(const QByteArray &bytes, const QString &path, Trial &trial, JsonNotes &notes);

} // namespace quayside
