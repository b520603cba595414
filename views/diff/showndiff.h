// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"
#include "core/blame/blame.h"
#include "core/diff/diffrows.h"
#include "core/diff/worddiff.h"
#include "views/diff/sidetext.h"

#include <memory>
#include <unordered_map>

namespace quayside {

enum class DiffSide : std::uint8_t {
    Before,
    After,
};

/// What a diff view shows: two texts, how they differ, and which step wrote which line of the second.
struct DiffContent {
    std::shared_ptr<const TextComparison> text;
    QString fileName; ///< for the colours
    QString beforeTitle;
    QString afterTitle;
    std::optional<Blame> blame;
};

/// A diff as the rows that are shown of it: what is folded away, which words of a row differ, which step wrote it. Rows
/// count from 0; a row out of range has no line and no writer.
class ShownDiff
{
public:
    void setContent(DiffContent content);
    void setBlame(std::optional<Blame> blame) { m_content.blame = std::move(blame); }
    void setOptions(const DiffRowOptions &options);
    /// Puts the equal lines that a fold hides in its place.
    void unfold(int row);

    const DiffContent &content() const { return m_content; }
    const DiffRowOptions &options() const { return m_options; }
    SideText &side(DiffSide side) { return side == DiffSide::Before ? m_before : m_after; }
    int lineCount() const { return std::max(m_before.lines().count(), m_after.lines().count()); }
    int longestLine() const { return m_longestLine; } ///< bytes

    int rowCount() const { return static_cast<int>(m_rows.rows.size()); }
    const DiffRow &row(int row) const { return m_rows.rows[static_cast<size_t>(row)]; }
    /// The words of a row that differ.
    const WordDiff &wordsOf(int row);
    /// Whether a line is part of a block that stands elsewhere in the other text.
    bool isMoved(DiffSide side, int line) const;
    std::optional<int> afterLine(int row) const;
    QString afterText(int row) const;
    /// The line of a row as it is in the file: that of the second text where it has one.
    std::optional<QString> lineText(int row) const;
    const LineBlame *blameOf(int row) const;
    const StepAction *writerOf(int row) const;

    /// The row with a line of the second text, or the fold that hides it.
    std::optional<int> rowOfAfterLine(int line) const;
    const std::vector<int> &changeStarts() const { return m_rows.changeStarts; }
    /// The change that a row is in or after; the ones next to the row.
    std::optional<int> changeAt(int row) const;
    std::optional<int> changeAfter(int row) const;
    std::optional<int> changeBefore(int row) const;

private:
    void makeRows();
    bool isRow(int row) const { return row >= 0 && row < rowCount(); }

    DiffContent m_content;
    DiffRowOptions m_options;
    DiffRows m_rows;
    SideText m_before;
    SideText m_after;
    std::unordered_map<int, WordDiff> m_words; ///< of the rows that were asked for
    int m_longestLine = 0;
};

} // namespace quayside
