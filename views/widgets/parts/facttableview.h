// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

#include <QWidget>

#include <vector>

class QTableView;

namespace quayside {

/// A short table inside a card: as high as its rows up to a limit, columns as wide as what they hold, numbers at the
/// right, cells selectable and copied with Ctrl+C.
class FactTableView : public QWidget
{
    Q_OBJECT

public:
    /// How much room a table may take before it scrolls.
    struct Limits {
        int rows = 12;
        int columnWidth = 190; ///< px; where there is room, a column takes what it needs
    };
    explicit FactTableView(const FactTable &table, QWidget *parent = nullptr);
    FactTableView(const FactTable &table, const Limits &limits, QWidget *parent = nullptr);

    /// Rows are selected as a whole; the tool tip `tip` says what a double click opens.
    void makeRowsLead(const QString &tip);
    int currentRow() const; ///< -1 where there is none

Q_SIGNALS:
    /// Enter or a double click, on every desktop.
    void rowActivated(int row);
    void rowSelected(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void activateCurrent();

    QTableView *m_view = nullptr;
    Limits m_limits;
    std::vector<int> m_wanted; ///< the width in pixels each column would like
};

} // namespace quayside
