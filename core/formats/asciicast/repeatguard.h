// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace quayside {

/// Replaces "repeat the last character" (CSI n b) by the repeated characters: libvterm 0.3 repeats a character without
/// a width for ever, and does not say which character it would repeat.
class RepeatGuard
{
public:
    QByteArray filtered(QByteArrayView bytes);
    const QByteArray &lastCharacter() const { return m_last; }
    void setLastCharacter(const QByteArray &character) { m_last = character; }

private:
    void step(char byte, QByteArray &out);
    void readEscape(char byte, QByteArray &out);
    void print(char byte, QByteArray &out);
    void finishSequence(char final, QByteArray &out);

    QByteArray m_held; ///< a sequence that has not ended: "ESC [ 12"
    QByteArray m_last; ///< the character before
};

} // namespace quayside
