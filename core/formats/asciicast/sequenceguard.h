// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace quayside {

/// Keeps from libvterm 0.3 what it does not survive. "Repeat the last character" (CSI n b) becomes the repeated
/// characters: it repeats one without a width for ever, and does not say which it would repeat. Of a CSI sequence it
/// gets no more parameters than it has room for: it writes the others behind its memory.
class SequenceGuard
{
public:
    QByteArray filtered(QByteArrayView bytes);
    const QByteArray &lastCharacter() const { return m_last; }
    void setLastCharacter(const QByteArray &character) { m_last = character; }

private:
    void step(char byte, QByteArray &out);
    void hold(char byte);
    void readEscape(char byte, QByteArray &out);
    void print(char byte, QByteArray &out);
    void finishSequence(char final, QByteArray &out);

    QByteArray m_held; ///< a sequence that has not ended: "ESC [ 12"
    int m_separators = 0;
    QByteArray m_last; ///< the character before
};

} // namespace quayside
