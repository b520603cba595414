// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/sequencewatch.h"

#include <string_view>

namespace quayside {

namespace {

constexpr unsigned char escapeByte = 0x1B;
constexpr unsigned char cancelByte = 0x18;
constexpr unsigned char substituteByte = 0x1A;

int continuationBytes(unsigned char lead)
{
    if (lead >= 0xF0)
        return 3;
    return lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
}

} // namespace

void SequenceWatch::read(QByteArrayView bytes)
{
    for (const char byte : bytes)
        step(static_cast<unsigned char>(byte));
}

void SequenceWatch::step(unsigned char byte)
{
    if (m_state == State::Utf8) {
        const bool continues = (byte & 0xC0) == 0x80;
        m_state = continues && --m_utf8Left > 0 ? State::Utf8 : State::Ground;
        if (continues)
            return;
    }
    if (byte == cancelByte || byte == substituteByte) {
        m_state = State::Ground;
        return;
    }
    const bool isInString = m_state == State::String || m_state == State::StringEscape;
    if (byte < 0x20 && byte != escapeByte && !isInString) {
        if (byte == 0x0E || byte == 0x0F)
            mark(ShiftedOut, byte == 0x0E);
        return; // done at once, also within a sequence
    }
    switch (m_state) {
    case State::Utf8:
    case State::Ground:
        m_utf8Left = continuationBytes(byte);
        if (byte == escapeByte)
            m_state = State::Escape;
        else if (m_utf8Left > 0)
            m_state = State::Utf8;
        return;
    case State::Escape: readEscape(byte); return;
    case State::Intermediate:
        if (byte == escapeByte)
            m_state = State::Escape;
        if (byte >= 0x20 && byte < 0x30)
            m_introducer = 0; // one more of them: no sequence that is known
        if (byte < 0x30 || byte >= 0x7F)
            return;
        m_state = State::Ground;
        if (m_introducer == 0)
            return;
        if (m_introducer == '#')
            mark(LineSize, true);
        else if (byte != 'B')
            mark(CharacterSet, true);
        else if (m_introducer == '(')
            mark(CharacterSet, false);
        return;
    case State::Csi: readCsi(byte); return;
    case State::String:
        if (byte == escapeByte)
            m_state = State::StringEscape;
        else if (byte == 0x07)
            m_state = State::Ground;
        return;
    case State::StringEscape:
        m_state = State::Ground;
        if (byte != '\\')
            readEscape(byte);
        return;
    }
}

void SequenceWatch::readCsi(unsigned char byte)
{
    const bool isIntermediate = byte >= 0x20 && byte < 0x30;
    const bool isLeader = byte >= 0x3C && byte < 0x40;
    const bool isMisplaced = byte < 0x40 && !isIntermediate && (m_hasIntermediate || (isLeader && m_length > 0));
    if (byte == escapeByte) {
        m_state = State::Escape;
    } else if (byte > 0x7F || isMisplaced) {
        m_state = State::Ground; // no sequence at all
    } else if (byte >= 0x40 && byte < 0x7F) {
        m_state = State::Ground;
        finishCsi(byte);
    } else if (byte < 0x40 && m_length < static_cast<int>(sizeof m_parameters)) {
        m_hasIntermediate = m_hasIntermediate || isIntermediate;
        m_parameters[m_length++] = static_cast<char>(byte);
    }
}

void SequenceWatch::readEscape(unsigned char byte)
{
    if (byte >= 0x7F)
        return; // not heeded; the terminal still waits
    m_state = State::Ground;
    m_hasIntermediate = false;
    m_length = 0;
    if (byte == escapeByte) {
        m_state = State::Escape;
    } else if (byte == '[') {
        m_state = State::Csi;
    } else if (byte == ']' || byte == 'P' || byte == '^' || byte == '_' || byte == 'X') {
        m_state = State::String;
    } else if (byte >= 0x20 && byte <= 0x2F) {
        m_introducer = byte;
        m_state = State::Intermediate;
    } else if (byte == '7' || byte == '8') {
        mark(SavedCursor, byte == '7');
        useCursor(byte == '7' ? CursorUse::Saved : CursorUse::Restored);
    } else if (byte == 'c') {
        m_hidden = 0;
        useCursor(CursorUse::Saved);
    } else if (byte == 'H') {
        mark(Tabs, true);
    } else if (byte == 'N' || byte == 'O' || byte == 'n' || byte == 'o' || byte == '|' || byte == '}' || byte == '~') {
        mark(CharacterSet, true);
    }
}

void SequenceWatch::finishCsi(unsigned char final)
{
    const std::string_view parameters(m_parameters, static_cast<size_t>(m_length));
    if (final == 'h' || final == 'l')
        setMode(final == 'h');
    else if (final == 'r')
        mark(Margins, !parameters.empty());
    else if (final == 's' || final == 'u') {
        mark(SavedCursor, final == 's');
        useCursor(final == 's' ? CursorUse::Saved : CursorUse::Restored);
    } else if (final == 'g')
        mark(Tabs, true);
    else if (final == 'p' && parameters.ends_with('!'))
        m_hidden = static_cast<std::uint16_t>(m_hidden & (SecondScreen | Tabs | LineSize));
    else if (final == 'q' && parameters.ends_with('"'))
        mark(Modes, true);
}

void SequenceWatch::useCursor(CursorUse use)
{
    if (m_firstUse == CursorUse::None)
        m_firstUse = use;
}

void SequenceWatch::setMode(bool isOn)
{
    std::string_view rest(m_parameters, static_cast<size_t>(m_length));
    const bool isPrivate = rest.starts_with('?');
    if (isPrivate)
        rest.remove_prefix(1);
    while (!rest.empty()) {
        const size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view mode = rest.substr(0, end);
        if (isPrivate && (mode == "1049" || mode == "1048"))
            useCursor(isOn ? CursorUse::Saved : CursorUse::Restored);
        if (isPrivate && (mode == "1049" || mode == "1047" || mode == "47"))
            mark(SecondScreen, isOn);
        else if (isPrivate && mode == "1048")
            mark(SavedCursor, isOn);
        else if (isPrivate && mode == "7")
            mark(Modes, !isOn);
        else if (isPrivate ? mode == "5" || mode == "6" || mode == "69" : mode == "4" || mode == "20")
            mark(Modes, isOn);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

} // namespace quayside
