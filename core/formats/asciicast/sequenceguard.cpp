// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/sequenceguard.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr char escapeCharacter = 0x1B;
constexpr char cancelCharacter = 0x18;
constexpr char substituteCharacter = 0x1A;
constexpr qsizetype longestSequence = 256;
constexpr int mostParameters = 16; // CSI_ARGS_MAX of libvterm
constexpr int mostRepeats = 1000;

bool isAscii(char c)
{
    return c >= 0x20 && c < 0x7F;
}

bool isControl(char c)
{
    return c >= 0 && c < 0x20;
}

bool endsSequences(char c)
{
    return c == cancelCharacter || c == substituteCharacter;
}

bool isParameter(char c)
{
    return c >= '0' && c <= ';';
}

bool isSeparator(char c)
{
    return c == ';' || c == ':';
}

/// Numbers alone: with anything else it is another sequence, or none.
bool isCount(QByteArrayView parameters)
{
    return std::ranges::all_of(parameters, isParameter);
}

} // namespace

QByteArray SequenceGuard::filtered(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size() + m_held.size());
    for (const char byte : bytes)
        step(byte, out);
    return out;
}

void SequenceGuard::step(char byte, QByteArray &out)
{
    if (byte == escapeCharacter) {
        out += m_held;
        m_held = QByteArray(1, byte);
        m_separators = 0;
    } else if (m_held.isEmpty()) {
        print(byte, out);
    } else if (endsSequences(byte)) {
        out += std::exchange(m_held, {}) + byte;
    } else if (isControl(byte)) {
        out += byte; // done at once, wherever it stands
    } else if (m_held.size() == 1) {
        readEscape(byte, out);
    } else if (byte < 0) {
        out += std::exchange(m_held, {}) + byte;
    } else if (byte >= 0x40 && byte < 0x7F) {
        finishSequence(byte, out);
    } else {
        hold(byte);
    }
}

void SequenceGuard::hold(char byte)
{
    m_separators += isSeparator(byte) ? 1 : 0;
    if (m_separators < mostParameters || !isParameter(byte))
        m_held += byte;
    if (m_held.size() > longestSequence)
        m_held.clear(); // no terminal knows one that long
}

/// Behind an ESC.
void SequenceGuard::readEscape(char byte, QByteArray &out)
{
    if (!isAscii(byte))
        return; // no terminal heeds it, and still waits
    m_held += byte;
    if (byte != '[')
        out += std::exchange(m_held, {});
}

void SequenceGuard::print(char byte, QByteArray &out)
{
    const bool continues = (byte & 0xC0) == 0x80 && m_last.size() < 4;
    if (!continues && (isAscii(byte) || byte < 0))
        m_last.clear();
    if (continues || isAscii(byte) || byte < 0)
        m_last += byte;
    out += byte;
}

void SequenceGuard::finishSequence(char final, QByteArray &out)
{
    if (final != 'b' || !isCount(QByteArrayView(m_held).sliced(2))) {
        out += std::exchange(m_held, {}) + final;
        return;
    }
    const QByteArray parameters = std::exchange(m_held, {}).sliced(2);
    const qsizetype end = parameters.indexOf(';');
    const int count = std::clamp(parameters.first(end < 0 ? parameters.size() : end).toInt(), 1, mostRepeats);
    out += cancelCharacter; // as the ESC would have, a sequence before this one that never ended
    out += m_last.repeated(count);
}

} // namespace quayside
