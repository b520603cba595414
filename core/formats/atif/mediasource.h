// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/step.h"

namespace quayside {

/// The source of a content part as it was read, before it is known what it is the source of.
struct MediaSource {
    QString mediaType;
    StepText path;
    std::optional<double> seconds;
    std::vector<ExtraMember> known; ///< the JSON of these three
    std::vector<ExtraMember> others;
};

/// Gives it to the part as an image or a recording: by its media type, and by the part's own type (JSON) where that
/// says neither. Of any other kind all its members are extras.
void placeSource(MediaSource source, const QString &partType, ContentPart &part);

} // namespace quayside
