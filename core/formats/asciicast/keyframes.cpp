// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/keyframes.h"

#include "core/formats/asciicast/playevent.h"
#include "core/formats/asciicast/sequencewatch.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr std::int64_t mostFrames = 512;
constexpr std::int64_t mostBytes = 64LL << 20;

std::int64_t outputOf(const Recording &recording)
{
    std::int64_t sum = 0;
    for (const CastEvent &event : recording.events)
        sum += event.kind == CastKind::Output ? event.data.size() : 0;
    return sum;
}

/// Half a wide character at the right margin, for one, cannot be drawn again.
bool canBeRedrawn(const Keyframe &frame, const VtermScreen &screen)
{
    VtermScreen trial(frame.rows, frame.columns);
    trial.resume(frame.redraw, frame.lastCharacter);
    return trial.showsTheSame(screen);
}

using CursorUse = SequenceWatch::CursorUse;

/// A frame does not know where the cursor was saved before it: it goes where that place is asked for after it, before
/// another is saved. `uses` has the first use in each event.
void removeForgetful(Keyframes &frames, const std::vector<CursorUse> &uses)
{
    const auto firstUse = std::ranges::find_if(uses, [](CursorUse use) { return use != CursorUse::None; });
    const auto first = static_cast<size_t>(firstUse - uses.begin());
    std::vector<CursorUse> next(uses.size() + 1, CursorUse::None);
    for (size_t i = uses.size(); i-- > 0;)
        next[i] = uses[i] == CursorUse::None ? next[i + 1] : uses[i];
    std::erase_if(frames, [&](const Keyframe &frame) {
        return frame.events > first && frame.events < next.size() && next[frame.events] == CursorUse::Restored;
    });
}

} // namespace

Keyframes makeKeyframes(const Recording &recording, std::stop_token stop, std::int64_t between)
{
    const std::int64_t step = std::max(between, outputOf(recording) / mostFrames);
    Keyframes frames;
    VtermScreen screen(recording.rows, recording.columns);
    SequenceWatch watch;
    std::int64_t sinceLast = 0;
    std::int64_t held = 0;
    std::vector<CursorUse> uses(recording.events.size(), CursorUse::None);
    for (size_t i = 0; i < recording.events.size() && !stop.stop_requested() && held < mostBytes; ++i) {
        const CastEvent &event = recording.events[i];
        play(event, screen);
        if (event.kind != CastKind::Output)
            continue;
        watch.read(event.data);
        uses[i] = watch.takeFirstCursorUse();
        sinceLast += event.data.size();
        const auto [rows, columns] = screen.size();
        // In the last column a terminal may be about to go to the next line, which its cursor does not show.
        if (sinceLast < step || !watch.isPlain() || screen.cursor().col >= columns - 1)
            continue;
        sinceLast = 0;
        Keyframe frame{.events = i + 1,
                       .rows = rows,
                       .columns = columns,
                       .redraw = screen.redraw(),
                       .lastCharacter = screen.lastCharacter()};
        if (!canBeRedrawn(frame, screen))
            continue;
        held += frame.redraw.size();
        frames.push_back(std::move(frame));
    }
    removeForgetful(frames, uses);
    return frames;
}

} // namespace quayside
