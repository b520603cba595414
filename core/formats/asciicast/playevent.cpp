// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/playevent.h"

namespace quayside {

void play(const CastEvent &event, VtermScreen &screen)
{
    constexpr int largest = 1000;
    if (event.kind == CastKind::Output)
        screen.write(event.data);
    if (event.kind != CastKind::Resize)
        return;
    const auto parts = event.data.split('x');
    const int columns = parts.front().toInt();
    const int rows = parts.back().toInt();
    if (parts.size() == 2 && columns > 0 && rows > 0 && columns <= largest && rows <= largest)
        screen.resize(rows, columns);
}

} // namespace quayside
