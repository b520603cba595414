// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/repeatguard.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr char escapeCharacter = 0x1B;
constexpr char cancelCharacter = 0x18;
constexpr qsizetype longestSequence = 256;
constexpr int mostRepeats = 1000;

bool isAscii(char c)
{
    return c >= 0x20 && c < 0x7F;
}

} // namespace

QByteArray RepeatGuard::filtered(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size() + m_held.size());
    for (const char byte : bytes)
        step(byte, out);
    return out;
}

void RepeatGuard::step(char byte, QByteArray &out)
{
    if (byte == escapeCharacter) {
        out += m_held;
        m_held = QByteArray(1, byte);
    } else if (m_held.size() == 1) {
        m_held += byte;
        if (byte != '[')
            out += std::exchange(m_held, {});
    } else if (!m_held.isEmpty()) {
        if (byte >= 0x40 && byte < 0x7F)
            finishSequence(byte, out);
        else
            m_held += byte;
        if (m_held.size() > longestSequence)
            m_held.clear(); // no terminal knows one that long
    } else {
        const bool continues = (byte & 0xC0) == 0x80 && m_last.size() < 4;
        if (!continues && (isAscii(byte) || byte < 0))
            m_last.clear();
        if (continues || isAscii(byte) || byte < 0)
            m_last += byte;
        out += byte;
    }
}

void RepeatGuard::finishSequence(char final, QByteArray &out)
{
    if (final != 'b') {
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
