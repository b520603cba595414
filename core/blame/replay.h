// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/diff/textlines.h"

#include <optional>
#include <vector>

namespace quayside {

/// A file as it is being written, with the writer of each line. Starts as a text that no writer wrote, or as unknown.
class Replay
{
public:
    explicit Replay(const std::optional<QByteArray> &starter);

    void apply(const Action &action, size_t writer);

    bool isKnown() const { return m_isKnown; }
    const TextLines &text() const { return m_text; }
    const std::vector<std::optional<size_t>> &origins() const { return m_origins; }
    /// Writers since the text was last known whole that did not say what they wrote.
    const std::vector<size_t> &opaqueWriters() const { return m_opaque; }
    /// Pieces that were written into a text that was not known, and their writers.
    struct Piece {
        QByteArray text;
        size_t writer = 0;
    };
    const std::vector<Piece> &pieces() const { return m_pieces; }

private:
    void become(const QByteArray &text, size_t writer);
    void replace(const Action &action, size_t writer);
    void insert(const Action &action, size_t writer);

    bool m_isKnown = false;
    TextLines m_text;
    std::vector<std::optional<size_t>> m_origins;
    std::vector<size_t> m_opaque;
    std::vector<Piece> m_pieces;
};

} // namespace quayside
