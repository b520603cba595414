// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byterange.h"
#include "core/base/instant.h"
#include "core/data/issue.h"

#include <vector>

namespace quayside {

enum class CastKind : std::uint8_t {
    Output,
    Input,  ///< data is what was typed
    Resize, ///< data is "COLSxROWS"
    Marker, ///< data is its label
    Exit,   ///< data is the status
    Other,
};

struct CastEvent {
    double seconds = 0; ///< from the start; never less than that of the event before
    CastKind kind = CastKind::Output;
    QByteArray data;

    bool operator==(const CastEvent &) const = default;
};

/// A terminal recording (asciicast 1, 2 or 3).
struct Recording {
    int columns = 80;
    int rows = 24;
    std::optional<Instant> start;
    QString title;
    std::vector<CastEvent> events;
    std::vector<Issue> issues; ///< what could not be read, the first ones with their number

    double length() const { return events.empty() ? 0 : events.back().seconds; }
};

/// A recording is known by its name alone.
bool isNamedLikeRecording(const QString &file);

/// Reads what can be read: a line that is cut or no JSON is left out with an issue. Errors: Malformed when there is no
/// header; TooLarge over 512 MiB.
Result<Recording> readRecording(const ByteRange &bytes);

} // namespace quayside
