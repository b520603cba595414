// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/linelayout.h"
#include "views/widgets/text/syntaxstates.h"

#include <unordered_map>

namespace quayside {

/// The part of long rows that is wanted, in columns.
struct ColumnRange {
    int first = 0;
    int last = 0;
};

/// One row of a document ready to be painted.
struct LaidOutRow {
    TextRow row;
    ShownText shown;
    LineLayout layout;
    ColumnRange columns;   ///< what is laid out of it
    bool isColored = true; ///< false when there was no time to highlight it

    qint64 offsetOfUnit(int unit) const { return row.start + shown.bytes[static_cast<size_t>(unit)]; }
    int unitOfOffset(qint64 offset) const;
    int units() const { return static_cast<int>(shown.text.size()); }
};

/// Lays out rows of a document when they are asked for and keeps the last few hundred. Time for highlighting is limited
/// by one deadline per frame; a row that missed it is plain until the next frame.
class RowLayouts
{
public:
    explicit RowLayouts(const TextDocument &document);

    void setSetting(const LineSetting &setting);
    const LineSetting &setting() const { return m_setting; }
    void setTokens(const ThemeTokens &tokens);
    void setLanguage(const QString &language);
    QString language() const { return m_highlighter.language(); }
    /// Forget rows whose text may have changed.
    void clear();

    /// Starts a frame: the deadline for highlighting and the columns that are on screen.
    void beginFrame(const ColumnRange &columns);
    /// The rows, in order; the pointers hold until the next frame.
    std::vector<const LaidOutRow *> rows(qint64 first, int count);
    /// True when some row was left plain or was coloured by a guess: paint again soon.
    bool continueHighlighting(qint64 lastRow);

private:
    TerminalStyle styleBefore(const TextRow &row) const;
    LaidOutRow layOut(const TextRow &row, const TerminalStyle &style);
    std::vector<SyntaxSpan> highlight(const TextRow &row, const QString &text, bool &isColored);
    bool isUsable(const LaidOutRow &laidOut) const;
    void makeRoom();

    const TextDocument &m_document;
    Highlighter m_highlighter;
    SyntaxStates m_states;
    LineSetting m_setting;
    const ThemeTokens *m_tokens;
    ColumnRange m_columns;
    QDeadlineTimer m_deadline;
    std::unordered_map<qint64, LaidOutRow> m_rows;
    bool m_hasPlainRows = false;
};

} // namespace quayside
