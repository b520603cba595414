// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/trialgroupmodel.h"

#include <QTreeView>

namespace quayside {

class TrialTableModel;

/// The table of a job's trials: sorted by its header, columns chosen and remembered, grouped or flat, copied as CSV or
/// Markdown. Enter or a double click opens a trial.
class TrialTable : public QTreeView
{
    Q_OBJECT

public:
    explicit TrialTable(QWidget *parent = nullptr);

    void setJob(const JobPointer &job);
    TrialTableModel *tableModel() const { return m_table; }
    TrialGrouping grouping() const { return m_groups->grouping(); }
    void setGrouping(TrialGrouping grouping);
    void selectTrial(const TrialName &name);
    /// To its current row, or the first.
    void focusRows();
    void openFirst();
    /// In their order, whatever group they are in.
    std::vector<TrialName> shownTrials() const;

    /// A menu with a check mark for every column.
    void fillColumnMenu(QMenu *menu);
    static constexpr int mostSideBySide = 6;
    void askSideBySide();
    enum class TextForm : std::uint8_t { Csv, Markdown };
    /// The selected rows, or all shown when none is selected, with the shown columns in their order.
    QString text(TextForm form) const;

Q_SIGNALS:
    void trialActivated(const quayside::TrialName &name);
    /// Two to six selected trials are to be shown side by side.
    void regradeWanted(const QStringList &folders);
    void sideBySideWanted(const std::vector<quayside::TrialName> &names);
    void selectedCountChanged(int trials);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void open(const QModelIndex &index);
    QModelIndex firstRow() const;
    void applyColumns();
    void rememberColumns();
    void fitColumns();
    void showMenu(const QPoint &position);
    void copy(TextForm form) const;
    std::vector<TrialName> selectedTrials() const;
    QStringList selectedFolders() const;
    QList<int> shownColumns() const;
    QModelIndexList shownRows() const;
    QModelIndexList textRows() const;

    TrialTableModel *m_table = nullptr;
    TrialGroupModel *m_groups = nullptr;
    QStringList m_shown; ///< column ids the user chose to show against the default
    QStringList m_hidden;
    QStringList m_fitted; ///< the columns the widths were made for
};

} // namespace quayside
