// SPDX-License-Identifier: GPL-3.0-or-later
// A terminal recording: read, played to the end, sought back and forth; a keyframe shows what playing shows.

#include "core/formats/asciicast/terminal.h"

using namespace quayside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    auto recording = readRecording(ByteRange(bytes));
    if (!recording)
        return 0;
    const double length = recording->length();
    const auto shared = std::make_shared<const Recording>(std::move(*recording));
    if (shared->rows * shared->columns > 20'000)
        return 0; // as slow as it is large, and nothing new
    RecordingTerminal jumping(shared, makeKeyframes(*shared, {}, 1));
    RecordingTerminal patient(shared);
    for (const double part : {1.0, 0.5, 0.0, 0.75}) {
        jumping.seek(length * part);
        if (part == 1.0)
            patient.seek(length);
        for (int row = 0; row < jumping.rows(); ++row) {
            if (part == 1.0 && jumping.rowText(row) != patient.rowText(row))
                __builtin_trap();
        }
    }
    return 0;
}
