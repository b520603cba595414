// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/showndiff.h"

#include <algorithm>

namespace quayside {

namespace {

const WordDiff noWords;

int longestOf(const TextLines &lines)
{
    qsizetype longest = 0;
    for (int i = 0; i < lines.count(); ++i)
        longest = std::max(longest, static_cast<qsizetype>(lines.bare(i).size()));
    return static_cast<int>(longest);
}

} // namespace

void ShownDiff::setContent(DiffContent content)
{
    m_content = std::move(content);
    const TextLines none;
    m_before.setLines(m_content.text ? m_content.text->before : none, m_content.fileName);
    m_after.setLines(m_content.text ? m_content.text->after : none, m_content.fileName);
    m_longestLine = std::max(longestOf(m_before.lines()), longestOf(m_after.lines()));
    makeRows();
}

void ShownDiff::setOptions(const DiffRowOptions &options)
{
    m_options = options;
    makeRows();
}

void ShownDiff::makeRows()
{
    m_words.clear();
    m_rows = m_content.text ? rowsOf(m_content.text->diff, m_before.lines(), m_after.lines(), m_options) : DiffRows();
}

void ShownDiff::unfold(int row)
{
    const DiffRow fold = this->row(row);
    std::vector<DiffRow> lines;
    for (int i = 0; i < fold.hidden; ++i)
        lines.push_back({DiffRowKind::Equal, *fold.before + i, *fold.after + i});
    const auto place = m_rows.rows.erase(m_rows.rows.begin() + row);
    m_rows.rows.insert(place, lines.begin(), lines.end());
    for (int &start : m_rows.changeStarts)
        start += start > row ? fold.hidden - 1 : 0;
    m_words.clear();
}

const WordDiff &ShownDiff::wordsOf(int row)
{
    const DiffRow &shown = this->row(row);
    if (!shown.before || !shown.after || shown.kind == DiffRowKind::Equal)
        return noWords;
    const auto found = m_words.find(row);
    if (found != m_words.end())
        return found->second;
    return m_words.emplace(row, diffWords(m_before.lines().bare(*shown.before), m_after.lines().bare(*shown.after)))
        .first->second;
}

bool ShownDiff::isMoved(DiffSide side, int line) const
{
    return m_content.text && std::ranges::any_of(m_content.text->moved, [&](const MovedBlock &block) {
               return (side == DiffSide::Before ? block.before : block.after).contains(line);
           });
}

std::optional<int> ShownDiff::afterLine(int row) const
{
    return isRow(row) ? this->row(row).after : std::nullopt;
}

QString ShownDiff::afterText(int row) const
{
    const auto line = afterLine(row);
    return line ? m_after.shown(*line).text : QString();
}

std::optional<QString> ShownDiff::lineText(int row) const
{
    if (!isRow(row))
        return std::nullopt;
    const DiffRow &shown = this->row(row);
    const bool isAfter = shown.after && shown.kind != DiffRowKind::Removed;
    if (!isAfter && !shown.before)
        return std::nullopt;
    const std::string_view line = isAfter ? m_after.lines().bare(*shown.after) : m_before.lines().bare(*shown.before);
    return QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
}

const LineBlame *ShownDiff::blameOf(int row) const
{
    const auto line = afterLine(row);
    if (!m_content.blame || !line || static_cast<size_t>(*line) >= m_content.blame->lines.size())
        return nullptr;
    const DiffRowKind kind = this->row(row).kind;
    const bool isOfSecond = kind != DiffRowKind::Removed && kind != DiffRowKind::Fold;
    return isOfSecond ? &m_content.blame->lines[static_cast<size_t>(*line)] : nullptr;
}

const StepAction *ShownDiff::writerOf(int row) const
{
    const LineBlame *blame = blameOf(row);
    return blame && blame->writer ? &m_content.blame->writers[*blame->writer] : nullptr;
}

std::optional<int> ShownDiff::rowOfAfterLine(int line) const
{
    const auto has = [line](const DiffRow &row) {
        if (row.kind == DiffRowKind::Fold)
            return row.after && LineRange{*row.after, row.hidden}.contains(line);
        return row.after == line && row.kind != DiffRowKind::Removed;
    };
    const auto found = std::ranges::find_if(m_rows.rows, has);
    return found == m_rows.rows.end() ? std::nullopt : std::optional(static_cast<int>(found - m_rows.rows.begin()));
}

std::optional<int> ShownDiff::changeAt(int row) const
{
    const auto after = std::ranges::upper_bound(changeStarts(), row);
    return after == changeStarts().begin() ? std::nullopt
                                           : std::optional(static_cast<int>(after - changeStarts().begin()) - 1);
}

std::optional<int> ShownDiff::changeAfter(int row) const
{
    const auto next = std::ranges::upper_bound(changeStarts(), row);
    return next == changeStarts().end() ? std::nullopt : std::optional(static_cast<int>(next - changeStarts().begin()));
}

std::optional<int> ShownDiff::changeBefore(int row) const
{
    const auto here = std::ranges::lower_bound(changeStarts(), row);
    return here == changeStarts().begin() ? std::nullopt
                                          : std::optional(static_cast<int>(here - changeStarts().begin()) - 1);
}

} // namespace quayside
