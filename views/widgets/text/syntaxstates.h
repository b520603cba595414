// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textdocument.h"
#include "views/widgets/text/highlighter.h"

#include <QDeadlineTimer>

#include <map>
#include <optional>

namespace quayside {

/// Knows with which highlight state the rows of a document begin, as far as they were highlighted. Far from a known row
/// it guesses: it starts as at the start of a file a little above, which is wrong inside a long comment, until catchUp
/// has reached the row from the top.
class SyntaxStates
{
public:
    SyntaxStates(const TextDocument &document, const Highlighter &highlighter);

    /// Nothing when the deadline passed first; asking again goes on where it stopped.
    std::optional<HighlightState> before(qint64 row, const QDeadlineTimer &deadline);
    void setAfter(qint64 row, const HighlightState &state);

    /// Goes on from the top towards the row. True while there is more to do and it is worth it.
    bool catchUp(qint64 row, const QDeadlineTimer &deadline);
    /// True when some state was guessed and catchUp would make it exact.
    bool isGuessed(qint64 row) const;

    void clear();

private:
    /// Advances from `from`, whose state is known, towards `to`; answers the row it came to.
    qint64 advance(qint64 from, qint64 to, const QDeadlineTimer &deadline);

    const TextDocument &m_document;
    const Highlighter &m_highlighter;
    std::map<qint64, HighlightState> m_before;
    qint64 m_exactTo = 0;
    qint64 m_guessedFrom = -1;
};

} // namespace quayside
