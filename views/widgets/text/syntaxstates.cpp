// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/syntaxstates.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr qint64 farAway = 256;
constexpr qint64 freshStart = 48;
constexpr qint64 mostExactRows = 100'000;
constexpr int rowsPerRead = 32;
constexpr size_t mostStates = 40'000;

} // namespace

SyntaxStates::SyntaxStates(const TextDocument &document, const Highlighter &highlighter)
    : m_document(document), m_highlighter(highlighter)
{
    clear();
}

void SyntaxStates::clear()
{
    m_before.clear();
    m_before.emplace(0, HighlightState{});
    m_exactTo = 0;
    m_guessedFrom = -1;
}

std::optional<HighlightState> SyntaxStates::before(qint64 row, const QDeadlineTimer &deadline)
{
    auto known = std::prev(m_before.upper_bound(row));
    if (row - known->first > farAway) {
        const qint64 start = std::max<qint64>(0, row - freshStart);
        known = m_before.emplace(start, HighlightState{}).first;
        m_guessedFrom = m_guessedFrom < 0 ? start : std::min(m_guessedFrom, start);
    }
    if (advance(known->first, row, deadline) < row)
        return std::nullopt;
    return m_before.at(row);
}

void SyntaxStates::setAfter(qint64 row, const HighlightState &state)
{
    m_before[row + 1] = state;
    if (m_exactTo == row)
        m_exactTo = row + 1;
}

qint64 SyntaxStates::advance(qint64 from, qint64 to, const QDeadlineTimer &deadline)
{
    if (m_before.size() > mostStates)
        std::erase_if(m_before, [from](const auto &entry) { return entry.first % 64 != 0 && entry.first != from; });
    HighlightState state = m_before.at(from);
    for (qint64 at = from; at < to;) {
        const auto rows = m_document.rows(at, static_cast<int>(std::min<qint64>(rowsPerRead, to - at)));
        if (rows.empty())
            return to;
        for (const TextRow &row : rows) {
            if (deadline.hasExpired())
                return at;
            const QString text = showText(m_document.bytesOf(row), m_document.encoding()).text;
            state = m_highlighter.highlight(text, state).after;
            setAfter(row.row, state);
            at = row.row + 1;
        }
    }
    m_before[to] = state;
    return to;
}

bool SyntaxStates::isGuessed(qint64 row) const
{
    return m_guessedFrom >= 0 && m_guessedFrom <= row && m_exactTo < row && row <= mostExactRows;
}

bool SyntaxStates::catchUp(qint64 row, const QDeadlineTimer &deadline)
{
    if (!isGuessed(row))
        return false;
    const qint64 from = std::prev(m_before.upper_bound(m_exactTo))->first;
    m_exactTo = std::max(m_exactTo, advance(from, row, deadline));
    return m_exactTo < row;
}

} // namespace quayside
