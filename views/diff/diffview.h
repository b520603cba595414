// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"
#include "core/blame/blame.h"
#include "core/diff/diffrows.h"
#include "core/diff/worddiff.h"
#include "views/diff/sidetext.h"

#include <QAbstractScrollArea>

#include <memory>
#include <unordered_map>

namespace quayside {

class LineLayout;
struct ThemeTokens;

/// What a diff view shows: two texts, how they differ, and who wrote the second.
struct DiffContent {
    std::shared_ptr<const TextComparison> text;
    QString fileName; ///< for the colours
    QString beforeTitle;
    QString afterTitle;
    std::optional<Blame> blame;
};

/// Two texts side by side or as one, with differing words marked, a column that says which step wrote a line, and a
/// ruler of all changes. Lays out and paints only the rows on screen.
class DiffView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void setContent(DiffContent content);
    void setBlame(std::optional<Blame> blame);
    void setDiffLayout(DiffLayout layout);
    DiffLayout diffLayout() const { return m_options.layout; }
    /// Equal lines kept around a change; nothing shows all.
    void setContext(std::optional<int> context);

    int changeCount() const { return static_cast<int>(m_rows.changeStarts.size()); }
    /// The change that the current row is in or after; nothing above the first.
    std::optional<int> currentChange() const;
    void goToChange(int change);
    void goToNextChange();
    void goToPreviousChange();
    /// Makes the row of a line of the second text the current one.
    void goToAfterLine(int line);
    std::optional<int> currentAfterLine() const;
    QString currentAfterText() const;
    /// Who wrote the current line; nothing where that is not known.
    const StepAction *currentWriter() const;

Q_SIGNALS:
    void currentChanged();
    void stepWanted(quayside::StepRef step); ///< Enter on a line whose writer is known, or a click on the writer

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// A side's place on screen.
    struct Column {
        QRect gutter;
        QRect text;
    };
    enum class Side : std::uint8_t {
        Before,
        After,
    };

    void rebuild();
    void updateScrollBars();
    int rowHeight() const;
    int visibleRows() const;
    int rowAt(int y) const;
    int top(int row) const;
    int gutterWidth() const;
    int blameWidth() const;
    int contentWidth() const;
    Column column(Side side) const;
    QRect blameColumn() const;
    QRect rulerRect() const;
    void setCurrentRow(int row);
    void unfold(int row);
    void copyCurrent() const;
    const LineBlame *blameOf(const DiffRow &row) const;

    SideText &sideText(Side side) { return side == Side::Before ? m_before : m_after; }
    const WordDiff &wordsOf(int row);

    void paintHeader(QPainter &painter, const ThemeTokens &tokens);
    void paintRow(QPainter &painter, const ThemeTokens &tokens, int row);
    void paintFold(QPainter &painter, const ThemeTokens &tokens, int row);
    void paintSide(QPainter &painter, const ThemeTokens &tokens, int row, Side side);
    void paintLine(QPainter &painter, const ThemeTokens &tokens, const QRect &area, Side side, int line,
                   const std::vector<ByteSpan> &words);
    void paintBlame(QPainter &painter, const ThemeTokens &tokens);
    void paintRuler(QPainter &painter, const ThemeTokens &tokens);
    bool isMoved(Side side, int line) const;

    DiffContent m_content;
    DiffRowOptions m_options;
    DiffRows m_rows;
    SideText m_before;
    SideText m_after;
    std::unordered_map<int, WordDiff> m_words;
    int m_current = 0;
    int m_longestLine = 0; ///< bytes
};

/// "step 3 · bash heredoc".
QString sayWriter(const StepAction &writer);

} // namespace quayside
