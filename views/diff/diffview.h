// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diff/diffgeometry.h"

#include <QAbstractScrollArea>

namespace quayside {

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
    DiffLayout diffLayout() const { return m_diff.options().layout; }
    /// Equal lines kept around a change; nothing shows all.
    void setContext(std::optional<int> context);

    int changeCount() const { return static_cast<int>(m_diff.changeStarts().size()); }
    /// The change that the current row is in or after; nothing above the first.
    std::optional<int> currentChange() const { return m_diff.changeAt(m_current); }
    void goToChange(int change);
    void goToNextChange();
    void goToPreviousChange();
    /// Makes the row of a line of the second text the current one.
    void goToAfterLine(int line);
    std::optional<int> currentAfterLine() const { return m_diff.afterLine(m_current); }
    QString currentAfterText() const { return m_diff.afterText(m_current); }
    /// Who wrote the current line; nothing where that is not known.
    const StepAction *currentWriter() const { return m_diff.writerOf(m_current); }

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
    DiffGeometry geometryNow() const;
    void setOptions(const DiffRowOptions &options);
    void showRows();
    void updateScrollBars();
    void setCurrentRow(int row);
    void unfold(int row);
    void copyCurrent() const;
    void askForWriter();

    ShownDiff m_diff;
    int m_current = 0;
};

} // namespace quayside
