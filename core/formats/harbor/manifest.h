// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"
#include "core/json/jsonvalue.h"

namespace quayside {

/// The entries of an artifacts/manifest.json, of the old layout and the new one. Destinations become relative to the
/// trial's folder; `step` is empty unless the manifest is one step's.
std::vector<ArtifactEntry> readManifest(const JsonValue &value, const QString &step);

} // namespace quayside
