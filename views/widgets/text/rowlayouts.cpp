// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/rowlayouts.h"

#include "views/theme/theme.h"
#include "views/widgets/text/lineformats.h"

#include <algorithm>
#include <limits>

namespace quayside {

namespace {

constexpr auto highlightBudget = std::chrono::milliseconds(8);
constexpr int shortRow = 512;
constexpr int columnMargin = 48;
constexpr size_t mostRows = 600;

} // namespace

int LaidOutRow::unitOfOffset(qint64 offset) const
{
    return shown.unitOfByte(static_cast<int>(std::clamp<qint64>(offset - row.start, 0, row.length())));
}

RowLayouts::RowLayouts(const TextDocument &document)
    : m_document(document), m_states(document, m_highlighter), m_tokens(&themeTokens(ThemeKind::Light))
{
}

void RowLayouts::setSetting(const LineSetting &setting)
{
    if (setting == m_setting)
        return;
    m_setting = setting;
    m_rows.clear();
}

void RowLayouts::setTokens(const ThemeTokens &tokens)
{
    if (&tokens == m_tokens)
        return;
    m_tokens = &tokens;
    m_rows.clear();
}

void RowLayouts::setLanguage(const QString &language)
{
    m_highlighter.setLanguage(language);
    clear();
}

void RowLayouts::clear()
{
    m_rows.clear();
    m_states.clear();
}

void RowLayouts::beginFrame(const ColumnRange &columns)
{
    m_columns = columns;
    m_deadline.setRemainingTime(highlightBudget);
    m_hasPlainRows = false;
    makeRoom();
}

bool RowLayouts::isUsable(const LaidOutRow &laidOut) const
{
    if (!laidOut.isColored && !m_deadline.hasExpired())
        return false;
    return laidOut.columns.first <= m_columns.first && laidOut.columns.last >= m_columns.last;
}

std::vector<const LaidOutRow *> RowLayouts::rows(qint64 first, int count)
{
    std::vector<const LaidOutRow *> found;
    TerminalStyle style;
    bool isStyleKnown = false;
    for (const TextRow &row : m_document.rows(first, count)) {
        auto known = m_rows.find(row.row);
        if (known != m_rows.end() && known->second.row == row && isUsable(known->second)) {
            style = known->second.shown.styleAfter;
        } else {
            if (!isStyleKnown)
                style = styleBefore(row);
            known = m_rows.insert_or_assign(row.row, layOut(row, style)).first;
            style = known->second.shown.styleAfter;
        }
        isStyleKnown = true;
        m_hasPlainRows = m_hasPlainRows || !known->second.isColored;
        found.push_back(&known->second);
    }
    return found;
}

TerminalStyle RowLayouts::styleBefore(const TextRow &row) const
{
    const auto above = m_rows.find(row.row - 1);
    return above != m_rows.end() ? above->second.shown.styleAfter : m_document.styleBefore(row);
}

LaidOutRow RowLayouts::layOut(const TextRow &row, const TerminalStyle &style)
{
    ShownText shown = showText(m_document.bytesOf(row), m_document.encoding(), style);
    bool isColored = true;
    const auto syntax = highlight(row, shown.text, isColored);
    const bool inPart = shown.text.size() > shortRow && m_setting.wrapWidth <= 0;
    if (!inPart) {
        LineLayout layout(shown.text, lineFormats(syntax, shown, *m_tokens), m_setting);
        constexpr ColumnRange everything{0, std::numeric_limits<int>::max()};
        return {.row = row,
                .shown = std::move(shown),
                .layout = std::move(layout),
                .columns = everything,
                .isColored = isColored};
    }
    const ColumnRange columns{std::max(0, m_columns.first - columnMargin), m_columns.last + columnMargin};
    const LineWindow window = LineLayout::windowOf(shown.text, columns.first, columns.last, m_setting.tabColumns);
    const auto formats = lineFormats(syntax, shown, *m_tokens, {window.start, window.start + window.length});
    LineLayout layout(shown.text, formats, m_setting, window);
    return {
        .row = row, .shown = std::move(shown), .layout = std::move(layout), .columns = columns, .isColored = isColored};
}

std::vector<SyntaxSpan> RowLayouts::highlight(const TextRow &row, const QString &text, bool &isColored)
{
    if (m_highlighter.isPlain())
        return {};
    const auto before = m_states.before(row.row, m_deadline);
    isColored = before && !m_deadline.hasExpired();
    if (!isColored)
        return {};
    Highlighter::Line line = m_highlighter.highlight(text, *before);
    m_states.setAfter(row.row, line.after);
    return std::move(line.spans);
}

bool RowLayouts::continueHighlighting(qint64 lastRow)
{
    if (m_hasPlainRows)
        return true;
    if (m_highlighter.isPlain() || !m_states.isGuessed(lastRow))
        return false;
    if (!m_states.catchUp(lastRow, QDeadlineTimer(highlightBudget)))
        m_rows.clear();
    return true;
}

void RowLayouts::makeRoom()
{
    if (m_rows.size() > mostRows)
        m_rows.clear();
}

} // namespace quayside
