// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/asciicast/recording.h"

#include <memory>
#include <stop_token>

namespace quayside {

/// The state of the terminal after some event, as the bytes that bring a new terminal to that state.
struct Keyframe {
    size_t events = 0; ///< that were played before
    int rows = 0;
    int columns = 0;
    QByteArray redraw;
    QByteArray lastCharacter; ///< what CSI n b would repeat

    bool operator==(const Keyframe &) const = default;
};

using Keyframes = std::vector<Keyframe>;

/// Plays the recording once and keeps the terminal about every `between` bytes of output, at most 512 times, where its
/// picture, pen and cursor are its whole state (SequenceWatch). To reach any moment, a player starts at the keyframe
/// before it.
Keyframes makeKeyframes(const Recording &recording, std::stop_token stop = {}, std::int64_t between = 64 * 1024);

} // namespace quayside
