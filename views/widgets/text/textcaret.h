// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/laidouttext.h"
#include "views/widgets/text/textselection.h"

namespace quayside {

/// Whether the anchor stays where it is when the caret moves.
enum class Extend : std::uint8_t {
    No,
    Yes,
};

/// By what a caret moves.
enum class CaretUnit : std::uint8_t {
    Character,
    Word,
    VisualLine,
    Row,  ///< to its start or end
    Text, ///< to its start or end
};

struct CaretMove {
    CaretUnit unit = CaretUnit::Character;
    int count = 1; ///< negative towards the start
    Extend extend = Extend::No;

    bool operator==(const CaretMove &) const = default;
};

/// The caret of a text and what is selected. Moving up and down keeps the horizontal position at which that began.
class TextCaret
{
public:
    /// The text must outlive it.
    explicit TextCaret(const LaidOutText &text) : m_text(text) {}

    const TextSelection &selection() const { return m_selection; }
    qint64 position() const { return m_selection.position; }

    void select(qint64 anchor, qint64 position); ///< as far as the text goes
    void moveTo(qint64 offset, Extend extend);
    /// False where there is nowhere to go.
    bool move(const CaretMove &move);
    void selectWordAt(qint64 offset);
    void selectRowAt(qint64 offset);
    void selectAll();
    void reset() { m_selection = {}; }

private:
    std::optional<qint64> target(const CaretMove &move) const;
    std::optional<qint64> nextCharacter(int direction) const;
    std::optional<qint64> nextWord(int direction) const;
    std::optional<qint64> rowEdge(int direction) const;
    qint64 textEdge(int direction) const;
    bool moveByLines(const CaretMove &move);

    const LaidOutText &m_text;
    TextSelection m_selection;
    std::optional<qreal> m_goalX;
};

} // namespace quayside
