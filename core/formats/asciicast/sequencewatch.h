// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <utility>

namespace quayside {

/// Watches what is written to a terminal for state that its picture, pen and cursor do not show: sequences that are not
/// finished, other character sets, margins, modes, tab stops, a second screen, a saved cursor.
class SequenceWatch
{
public:
    void read(QByteArrayView bytes);

    /// Picture, pen and cursor are the whole state of the terminal.
    bool isPlain() const { return m_state == State::Ground && m_hidden == 0; }

    enum class CursorUse : std::uint8_t {
        None,
        Saved, ///< or the terminal was reset
        Restored,
    };
    /// What was done first with the saved cursor since this was asked last.
    CursorUse takeFirstCursorUse() { return std::exchange(m_firstUse, CursorUse::None); }

private:
    enum class State : std::uint8_t {
        Ground,
        Utf8, ///< inside a character
        Escape,
        Intermediate, ///< ESC and a character that announces one more
        Csi,
        String, ///< OSC, DCS, ...: up to BEL or ESC backslash
        StringEscape,
    };
    enum Hidden : std::uint16_t {
        CharacterSet = 1,
        ShiftedOut = 2,
        Margins = 4,
        Modes = 8,
        Tabs = 16,
        SecondScreen = 32,
        SavedCursor = 64,
        LineSize = 128,
    };

    void step(unsigned char byte);
    void readEscape(unsigned char byte);
    void readCsi(unsigned char byte);
    void finishCsi(unsigned char final);
    void setMode(bool isOn);
    void useCursor(CursorUse use);
    void mark(Hidden what, bool isOn)
    {
        m_hidden = static_cast<std::uint16_t>(isOn ? m_hidden | what : m_hidden & ~what);
    }

    State m_state = State::Ground;
    unsigned char m_introducer = 0;
    int m_utf8Left = 0;
    std::uint16_t m_hidden = 0;
    char m_parameters[64] = {};
    int m_length = 0;
    CursorUse m_firstUse = CursorUse::None;
    bool m_hasIntermediate = false; ///< of the CSI sequence
};

} // namespace quayside
