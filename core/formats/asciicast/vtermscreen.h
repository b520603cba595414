// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/asciicast/sequenceguard.h"

#include <memory>

#include <vterm.h>

namespace quayside {

/// libvterm's terminal, without a shell behind it.
class VtermScreen
{
public:
    VtermScreen(int rows, int columns);

    void write(QByteArrayView bytes);
    void resize(int rows, int columns);

    std::pair<int, int> size() const; ///< rows, columns
    VTermPos cursor() const;
    VTermScreenCell cell(int row, int column) const;

    /// What to write to a new screen of the same size to get this picture, pen and cursor.
    QByteArray redraw() const;
    /// Takes over the state of another screen: its redraw() and its lastCharacter().
    void resume(const QByteArray &redraw, const QByteArray &lastCharacter);
    const QByteArray &lastCharacter() const { return m_guard.lastCharacter(); }
    bool showsTheSame(const VtermScreen &other) const;

private:
    std::unique_ptr<VTerm, void (*)(VTerm *)> m_terminal;
    VTermScreen *m_screen = nullptr;
    SequenceGuard m_guard;
};

} // namespace quayside
