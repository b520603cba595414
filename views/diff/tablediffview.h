// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"
#include "core/async/newestrun.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace quayside {

class TableDiffModel;

/// Two tables compared by cell; the key column can be changed, numbers can be given a tolerance. For a database, one
/// table after the other.
class TableDiffView : public QWidget
{
    Q_OBJECT

public:
    explicit TableDiffView(QWidget *parent = nullptr);

    void setTables(const TableComparison &tables);
    void setDatabases(const SqliteComparison &databases);
    /// A table is being compared, off the GUI thread.
    bool isBusy() const { return m_newest.isRunning(); }

private:
    using Sides = std::pair<Table, Table>; ///< before, after
    struct Compared {
        TableDiff diff;
        std::vector<QString> keys; ///< that may be chosen
    };
    void showTable();
    void compareAgain();
    void compare(const TableDiffOptions &options);
    void show(std::optional<TableDiff> known);
    void take(Compared compared);

    SqliteComparison m_databases;
    std::shared_ptr<const Sides> m_sides;
    TableDiffModel *m_model = nullptr;
    QTableView *m_view = nullptr;
    QComboBox *m_table = nullptr;
    QComboBox *m_key = nullptr;
    QComboBox *m_tolerance = nullptr;
    QComboBox *m_shown = nullptr;
    QLabel *m_text = nullptr;
    NewestRun m_newest{this};
};

} // namespace quayside
