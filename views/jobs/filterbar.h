// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/trialfilter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace quayside {

class FacetChip;
class TrialTableModel;

/// Text filter, facet chips and reward range over a trial table; says how many of how many are shown.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(TrialTableModel *model, QWidget *parent = nullptr);

    void setJob(const Job &job);
    void focusText();
    /// Shows just these trials until the filter is cleared.
    void choose(const std::vector<TrialPointer> &trials);
    void clear();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// By Down in the text: to the rows.
    void listWanted();
    /// By Enter in the text: the first row is to be opened.
    void firstWanted();

private:
    void applyText();
    bool handleKey(int key);
    void apply(const TrialFilter &filter);
    void showFilter();
    void showCount();
    void fillRewardMenu();

    TrialTableModel *m_model = nullptr;
    QLineEdit *m_text = nullptr;
    QTimer *m_typing = nullptr;
    std::vector<FacetChip *> m_chips;
    QPushButton *m_reward = nullptr;
    QPushButton *m_chosen = nullptr;
    QPushButton *m_clear = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace quayside
