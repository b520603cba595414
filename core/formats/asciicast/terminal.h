// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/asciicast/recording.h"
#include "core/text/sgr.h"

#include <memory>

namespace quayside {

struct TerminalCell {
    QString text; ///< empty is blank
    TerminalStyle style;
    int width = 1; ///< columns

    bool operator==(const TerminalCell &) const = default;
};

/// A terminal that shows a recording at any moment (libvterm underneath). Going on is as fast as the output in between;
/// going back plays again from the start.
class RecordingTerminal
{
public:
    explicit RecordingTerminal(std::shared_ptr<const Recording> recording);
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
    class Screen;
    void restart();
    void apply(const CastEvent &event);

    std::shared_ptr<const Recording> m_recording;
    std::unique_ptr<Screen> m_screen;
    size_t m_next = 0;
    double m_at = 0;
};

} // namespace quayside
