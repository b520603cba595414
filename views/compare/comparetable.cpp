// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/comparetable.h"

#include "views/compare/attemptdelegate.h"
#include "views/models/figurewording.h"
#include "views/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace quayside {

CompareTable::CompareTable(CompareTaskModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new AttemptDelegate(this));
    setAccessibleName(tr("Tasks"));
    setShowGrid(false);
    setWordWrap(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setFirstSectionMovable(false);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setStretchLastSection(true);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &CompareTable::announceOrder);
    connect(model, &QAbstractItemModel::modelReset, this, &CompareTable::announceRows, Qt::QueuedConnection);
}

void CompareTable::fit()
{
    m_isFitting = true;
    QHeaderView *header = horizontalHeader();
    for (int section = 0; section < header->count(); ++section)
        header->moveSection(header->visualIndex(section), section);
    const QFontMetrics measure(font());
    size_t most = 1;
    int name = 120;
    for (int row = 0; row < std::min(m_model->rowCount(), 500); ++row) {
        const TaskRow &task = m_model->rowAt(row);
        name = std::max(name, measure.horizontalAdvance(task.name) + 28);
        for (const ArmCell &cell : task.arms)
            most = std::max(most, cell.attempts.size());
    }
    setColumnWidth(0, std::min(name, 320));
    const int cells = static_cast<int>(std::min<size_t>(most, 8)) * AttemptDelegate::step + 2 * AttemptDelegate::margin;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const int title =
            measure.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + 30;
        setColumnWidth(column, m_model->isArmColumn(column) ? std::clamp(title, cells, 240) : std::max(title, 92));
    }
    m_isFitting = false;
}

void CompareTable::announceRows()
{
    if (m_model->rowCount() == 0)
        return;
    const int first = std::max(0, rowAt(0));
    const int last = rowAt(viewport()->height() - 1);
    Q_EMIT rowsShown(first, last < 0 ? m_model->rowCount() - 1 : last);
}

void CompareTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        announceRows();
}

void CompareTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Steps side by side"), this, [this, row = index.row()] { Q_EMIT rowWanted(row); });
    if (const TrialPointer trial = trialAt(event->pos()))
        menu->addAction(tr("Open %1").arg(trial->name.value), this, [this, trial] { Q_EMIT trialChosen(trial); });
    menu->popup(event->globalPos());
}

void CompareTable::announceOrder()
{
    if (m_isFitting)
        return;
    std::vector<size_t> order;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (m_model->isArmColumn(column))
            order.push_back(static_cast<size_t>(column - 1));
    }
    Q_EMIT armsReordered(order);
}

TrialPointer CompareTable::trialAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid() || !m_model->isArmColumn(index.column()))
        return nullptr;
    const auto &attempts = m_model->cellAt(index.row(), index.column()).attempts;
    const int i = (position.x() - visualRect(index).left() - AttemptDelegate::margin) / AttemptDelegate::step;
    if (attempts.empty())
        return nullptr;
    return attempts[std::min(attempts.size() - 1, static_cast<size_t>(std::max(0, i)))].trial;
}

void CompareTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (const TrialPointer trial = trialAt(event->position().toPoint()))
        Q_EMIT trialChosen(trial);
    else if (index.isValid() && !m_model->isArmColumn(index.column()))
        Q_EMIT rowWanted(index.row());
    QTableView::mouseDoubleClickEvent(event);
}

void CompareTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return && currentIndex().isValid()) {
        if (const TrialPointer trial =
                trialAt(visualRect(currentIndex()).topLeft() + QPoint(AttemptDelegate::margin, 4)))
            Q_EMIT trialChosen(trial);
        else if (!m_model->isArmColumn(currentIndex().column()))
            Q_EMIT rowWanted(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

bool CompareTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const TrialPointer trial = trialAt(help->pos())) {
            QToolTip::showText(help->globalPos(),
                               tr("%1\n%2, reward %3, %4\ndouble click for the trial")
                                   .arg(trial->name.value, sayOutcome(outcomeOf(*trial)),
                                        sayReward(primaryReward(trial->rewards)), sayDuration(elapsed(*trial))),
                               this);
            return true;
        }
    }
    return QTableView::viewportEvent(event);
}

} // namespace quayside
