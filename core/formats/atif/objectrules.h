// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/atif/domvalue.h"
#include "core/formats/atif/placednotes.h"

namespace quayside {

// The rules over several members of one object. What is of the wrong type or missing has been noted before.

void checkStepRules(JsonElement step, const JsonSpot &spot, PlacedNotes &notes);
void checkPartRules(JsonElement part, const JsonSpot &spot, PlacedNotes &notes);
void checkFinalMetricsRules(JsonElement metrics, const JsonSpot &spot, PlacedNotes &notes);
void checkRefRules(JsonElement ref, const JsonSpot &spot, PlacedNotes &notes);

/// Which of the two sources it is for: by the media type, and by nothing else.
Shape shapeOfSource(JsonElement source);
void checkSourceRules(JsonElement source, const JsonSpot &spot, PlacedNotes &notes);

/// Results have to name calls of this step; two calls with one id, which Harbor takes, are a warning.
void checkCallIds(JsonElement step, const JsonSpot &spot, PlacedNotes &notes);

} // namespace quayside
