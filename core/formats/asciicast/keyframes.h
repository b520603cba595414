// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/asciicast/recording.h"

#include <memory>
#include <stop_token>

namespace quayside {

/// The terminal as it stood behind some event, as what to write to a new one.
struct Keyframe {
    size_t events = 0; ///< that were played before
    int rows = 0;
    int columns = 0;
    QByteArray redraw;
    QByteArray lastCharacter; ///< a sequence may repeat it

    bool operator==(const Keyframe &) const = default;
};

using Keyframes = std::vector<Keyframe>;

/// Plays the recording once and keeps the terminal about every `between` bytes of output, at most 512 times, wherever
/// its state can be told from its picture. A player has to play little more than that for any moment.
Keyframes makeKeyframes(const Recording &recording, std::stop_token stop = {}, std::int64_t between = 64 * 1024);

} // namespace quayside
