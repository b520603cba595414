// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/asciicast/recording.h"
#include "core/formats/asciicast/vtermscreen.h"

namespace quayside {

/// Writes an event to a terminal; a resize to a size that no terminal has is ignored.
void play(const CastEvent &event, VtermScreen &screen);

} // namespace quayside
