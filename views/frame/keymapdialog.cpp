// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/keymapdialog.h"

#include "views/models/words.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace quayside {

namespace {

struct Key {
    QString keys;
    QString effect;
};

std::vector<Key> pageKeys()
{
    return {{tr("Up, Down, Enter"), tr("walk a list, open the row")},
            {tr("Left, Right"), tr("previous, next trial")},
            {tr("Ctrl+1 … Ctrl+9"), tr("the tabs of a trial")},
            {tr("/"), tr("filter the list")},
            {tr("Ctrl+F"), tr("search in the text; F3 and Shift+F3 walk the hits")},
            {tr("Ctrl+C"), tr("copy the selection")},
            {tr("Ctrl+G"), tr("go to a line")},
            {tr("Esc"), tr("close the search, clear the filter")}};
}

std::vector<Key> trajectoryKeys()
{
    return {{tr("Up, Down, Page, Home, End"), tr("walk the steps; J and K too")},
            {tr("Enter, Space"), tr("the whole step, and back")},
            {tr("E, L, D"), tr("the first error, the longest step, the dearest step")},
            {tr("N, P, Ctrl+G"), tr("next, previous call of the same tool; a step by number")},
            {tr("F"), tr("follow the step's link to another agent or back")},
            {tr("B, Shift+B"), tr("bookmark the step; the next bookmark")},
            {tr("O, X, T, H"), tr("outline, details; axis and bars of the timeline")},
            {tr("Tab to the timeline"), tr("Left, Right: step by step; Up, Down: the agents' lanes")},
            {tr("+, -, 0"), tr("zoom the timeline; all of it or only where there are steps")},
            {tr("Shift+Left, Shift+Right"), tr("move the timeline; Shift and drag chooses a part")},
            {tr("[, ]"), tr("let the timeline begin, end at the step")}};
}

void addRow(QGridLayout *grid, const Key &key)
{
    const int row = grid->rowCount();
    grid->addWidget(makeLabel(key.keys, LabelRole::Key), row, 0, Qt::AlignLeft);
    grid->addWidget(makeLabel(key.effect), row, 1);
}

QGridLayout *makeGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(4 * metrics::grid);
    grid->setVerticalSpacing(metrics::grid + 2);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

KeyMapDialog::KeyMapDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard map"));
    auto *window = makeGrid();
    for (const QAction *action : actions) {
        if (action->isVisible() && !action->shortcut().isEmpty())
            addRow(window, {action->shortcut().toString(QKeySequence::NativeText), action->text()});
    }
    auto *page = makeGrid();
    for (const Key &key : pageKeys())
        addRow(page, key);
    auto *trajectory = makeGrid();
    for (const Key &key : trajectoryKeys())
        addRow(trajectory, key);
    auto *map = new QWidget;
    auto *columns = new QHBoxLayout(map);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8 * metrics::grid);
    const std::pair<QString, QGridLayout *> groups[] = {
        {tr("Everywhere"), window}, {tr("On a page"), page}, {tr("On a trajectory"), trajectory}};
    for (const auto &[title, grid] : groups) {
        auto *column = new QVBoxLayout;
        column->addWidget(makeSectionLabel(title));
        column->addLayout(grid);
        column->addStretch();
        columns->addLayout(column);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(5 * metrics::grid, 5 * metrics::grid, 5 * metrics::grid, 4 * metrics::grid);
    whole->setSpacing(4 * metrics::grid);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(map);
    area->setWidgetResizable(true);
    whole->addWidget(area, 1);
    whole->addWidget(buttons);
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const QSize wanted = map->sizeHint() + QSize(10 * metrics::grid + scrollBar, 16 * metrics::grid);
    resize(wanted.boundedTo(this->screen()->availableSize() * 0.95));
}

} // namespace quayside
