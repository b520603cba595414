// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace quayside {

/// Takes "repeat the last character" (CSI n b) out of what is written to a terminal where libvterm 0.3 would repeat
/// something without a width for ever. After a plain ASCII character it stays; any other character is written out.
class RepeatGuard
{
public:
    QByteArray filtered(QByteArrayView bytes);

private:
    void step(char byte, QByteArray &out);
    void finishSequence(char final, QByteArray &out);

    QByteArray m_held; ///< a sequence that has not ended: "ESC [ 12"
    QByteArray m_last; ///< the character before
};

} // namespace quayside
