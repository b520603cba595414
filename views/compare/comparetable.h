// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/comparetaskmodel.h"

#include <QTableView>

namespace quayside {

/// The tasks of a comparison: one small cell per attempt, changes at the right. Arm columns can be dragged; only rows
/// on screen are painted.
class CompareTable : public QTableView
{
    Q_OBJECT

public:
    explicit CompareTable(CompareTaskModel *model, QWidget *parent = nullptr);

    /// Column widths for a new comparison.
    void fit();

Q_SIGNALS:
    void trialChosen(const quayside::TrialPointer &trial);
    void rowWanted(int row); ///< its trials side by side
    /// Rows on screen changed.
    void rowsShown(int first, int last);
    void armsReordered(const std::vector<size_t> &order); ///< old numbers of the arms, in their new order

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// The attempt at a position, or nothing.
    TrialPointer trialAt(const QPoint &position) const;
    void announceOrder();
    void announceRows();

    CompareTaskModel *m_model = nullptr;
    bool m_isFitting = false;
};

} // namespace quayside
