// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/tablediffview.h"

#include "views/diff/celldelegate.h"
#include "views/models/tablediffmodel.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace quayside {

namespace {

QString sayTable(const SqliteTableDiff &table)
{
    if (!table.inAfter)
        return TableDiffView::tr("missing");
    if (!table.inBefore)
        return TableDiffView::tr("added");
    const int rows = table.diff ? table.diff->changedRows + table.diff->addedRows + table.diff->removedRows : 0;
    return rows ? TableDiffView::tr("%n row(s) differ", nullptr, rows) : TableDiffView::tr("same");
}

} // namespace

TableDiffView::TableDiffView(QWidget *parent) : QWidget(parent)
{
    m_model = new TableDiffModel(this);
    m_view = new QTableView;
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setAccessibleName(tr("Cells that differ"));
    m_view->horizontalHeader()->setMinimumSectionSize(6 * metrics::grid);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_table = new QComboBox;
    m_table->setObjectName(QStringLiteral("diffTable"));
    m_table->setAccessibleName(tr("Table"));
    m_key = new QComboBox;
    m_key->setObjectName(QStringLiteral("tableKey"));
    m_key->setAccessibleName(tr("Key column"));
    m_tolerance = new QComboBox;
    m_tolerance->setObjectName(QStringLiteral("tableTolerance"));
    m_tolerance->setAccessibleName(tr("Tolerance of numbers"));
    m_tolerance->addItem(tr("cells as written"));
    m_tolerance->addItem(tr("numbers by value"), 0.0);
    for (const double tolerance : {1e-9, 1e-6, 1e-3, 1e-2})
        m_tolerance->addItem(tr("numbers ± %1").arg(tolerance), tolerance);
    m_shown = new QComboBox;
    m_shown->setAccessibleName(tr("Rows shown"));
    m_shown->addItems({tr("differences only"), tr("all rows")});
    m_text = makeLabel({}, LabelRole::Muted);
    auto *bar = new QFrame;
    bar->setProperty("role", QStringLiteral("bar"));
    auto *choices = new QHBoxLayout(bar);
    choices->setContentsMargins(3 * metrics::grid, metrics::grid, 3 * metrics::grid, metrics::grid);
    choices->setSpacing(2 * metrics::grid);
    for (QComboBox *box : {m_table, m_key, m_tolerance, m_shown}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        choices->addWidget(box);
    }
    choices->addWidget(m_text, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_view, 1);
    connect(m_table, &QComboBox::activated, this, &TableDiffView::showTable);
    connect(m_key, &QComboBox::activated, this, &TableDiffView::compareAgain);
    connect(m_tolerance, &QComboBox::activated, this, &TableDiffView::compareAgain);
    connect(m_shown, &QComboBox::activated, this, [this](int index) {
        m_model->setShown(index == 1 ? TableDiffModel::Shown::Everything : TableDiffModel::Shown::Differences);
    });
}

void TableDiffView::setTables(const TableComparison &tables)
{
    m_table->hide();
    m_tolerance->setCurrentIndex(0);
    m_sides = std::make_shared<const Sides>(tables.before, tables.after);
    show(tables.diff);
}

/// Without a known difference it is worked out.
void TableDiffView::show(std::optional<TableDiff> known)
{
    m_text->setText(tr("comparing…"));
    m_newest.start(
        [sides = m_sides, known = std::move(known)](const RunControl &) {
            return Compared{.diff = known ? *known : diffTables(sides->first, sides->second),
                            .keys = keyCandidates(sides->first, sides->second)};
        },
        [this](Compared compared) { take(std::move(compared)); });
}

void TableDiffView::setDatabases(const SqliteComparison &databases)
{
    m_databases = databases;
    m_table->clear();
    for (const SqliteTableDiff &table : databases.tables)
        m_table->addItem(QStringLiteral("%1 · %2").arg(table.name, sayTable(table)), table.name);
    showTable();
    m_table->show();
}

void TableDiffView::showTable()
{
    const QString name = m_table->currentData().toString();
    const auto sideOf = [&](const SqliteTables &tables) {
        const auto found = tables.find(name);
        return found == tables.end() ? Table() : found->second;
    };
    m_sides = std::make_shared<const Sides>(sideOf(m_databases.before), sideOf(m_databases.after));
    const auto known = std::ranges::find(m_databases.tables, name, &SqliteTableDiff::name);
    show(known == m_databases.tables.end() ? std::nullopt : known->diff);
}

void TableDiffView::compareAgain()
{
    const QString key = m_key->currentData().toString();
    TableDiffOptions options;
    if (const QVariant tolerance = m_tolerance->currentData(); tolerance.isValid())
        options.tolerance = NumberTolerance{.absolute = tolerance.toDouble()};
    if (key.isEmpty())
        options.byPosition = true;
    else
        options.keys = {key};
    compare(options);
}

void TableDiffView::compare(const TableDiffOptions &options)
{
    m_text->setText(tr("comparing…"));
    m_newest.start(
        [sides = m_sides, options](const RunControl &) {
            return Compared{.diff = diffTables(sides->first, sides->second, options),
                            .keys = keyCandidates(sides->first, sides->second)};
        },
        [this](Compared compared) { take(std::move(compared)); });
}

void TableDiffView::take(Compared compared)
{
    const auto &[before, after] = *m_sides;
    TableDiff &diff = compared.diff;
    m_key->clear();
    m_key->addItem(tr("rows by position"), QString());
    for (const QString &name : compared.keys)
        m_key->addItem(tr("key: %1").arg(name), name);
    const QVariant key =
        diff.keys.empty() ? QVariant(QString()) : QVariant(diff.columns[static_cast<size_t>(diff.keys.front())].name);
    m_key->setCurrentIndex(std::max(0, m_key->findData(key)));
    QStringList parts;
    if (diff.changedCells)
        parts << tr("%n cell(s) differ", nullptr, diff.changedCells);
    if (diff.addedRows)
        parts << tr("%n row(s) added", nullptr, diff.addedRows);
    if (diff.removedRows)
        parts << tr("%n row(s) missing", nullptr, diff.removedRows);
    QString text = parts.isEmpty() ? tr("no row differs") : parts.join(QStringLiteral(", "));
    if (before.isCut || after.isCut)
        text += tr("; only the first rows were read");
    m_text->setText(text);
    m_model->setTables(before, after, std::move(diff));
    m_view->resizeColumnsToContents();
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::clamp(m_view->columnWidth(column) + 6 * metrics::grid, 72, 420));
    m_view->setColumnWidth(0, 7 * metrics::grid);
}

} // namespace quayside
