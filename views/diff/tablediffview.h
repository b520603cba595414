// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace quayside {

class TableDiffModel;

/// Two tables compared by cell; the key column can be changed, numbers can be given a tolerance. For a database, one table
/// after the other.
class TableDiffView : public QWidget
{
    Q_OBJECT

public:
    explicit TableDiffView(QWidget *parent = nullptr);

    void setTables(const TableComparison &tables);
    void setDatabases(const SqliteComparison &databases);

private:
    void showTable();
    void compareAgain();
    void say();

    SqliteComparison m_databases;
    TableComparison m_tables;
    TableDiffModel *m_model = nullptr;
    QTableView *m_view = nullptr;
    QComboBox *m_table = nullptr;
    QComboBox *m_key = nullptr;
    QComboBox *m_tolerance = nullptr;
    QComboBox *m_shown = nullptr;
    QLabel *m_text = nullptr;
};

} // namespace quayside
