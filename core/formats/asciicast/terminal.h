// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/asciicast/keyframes.h"
#include "core/text/sgr.h"

#include <memory>

namespace quayside {

struct TerminalCell {
    QString text; ///< empty is blank
    TerminalStyle style;
    int width = 1; ///< columns

    bool operator==(const TerminalCell &) const = default;
};

class VtermScreen;

/// A terminal that shows a recording at any moment (libvterm underneath). To seek, it plays the output since the last
/// keyframe before the moment, or since the moment it shows already.
class RecordingTerminal
{
public:
    explicit RecordingTerminal(std::shared_ptr<const Recording> recording, Keyframes keyframes = {});
    ~RecordingTerminal();
    RecordingTerminal(const RecordingTerminal &) = delete;
    RecordingTerminal &operator=(const RecordingTerminal &) = delete;

    void seek(double seconds);
    double at() const { return m_at; }
    int columns() const;
    int rows() const;
    TerminalCell cell(int row, int column) const;
    std::pair<int, int> cursor() const; ///< row, column
    QString rowText(int row) const;

private:
    void startNear(size_t event);

    std::shared_ptr<const Recording> m_recording;
    Keyframes m_keyframes;
    std::unique_ptr<VtermScreen> m_screen;
    size_t m_next = 0;
    double m_at = 0;
};

} // namespace quayside
