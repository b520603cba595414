// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "views/sidebyside/pairlist.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace quayside {

class DiffView;
class ElidedLabel;
class EmptyState;
class PathLanes;

/// Two to six trials side by side: an overview with a lane for each beside the first, then the steps of the chosen pair
/// aligned, then the two steps of a row as a text diff. Reads and aligns on a thread of its own; the newest request
/// wins.
class SideBySidePage : public QWidget
{
    Q_OBJECT

public:
    explicit SideBySidePage(EvidenceStore &store, QWidget *parent = nullptr);

    void setTrials(const std::vector<TrialPointer> &trials);
    const std::vector<TrialPointer> &trials() const { return m_trials; }
    PathSetPointer paths() const { return m_set; }
    bool isLoading() const { return m_run.isRunning(); }
    PairList *list() const { return m_list; }
    void chooseLane(size_t other);

Q_SIGNALS:
    void stepWanted(const quayside::TrialPointer &trial, quayside::StepRef step);
    void trialWanted(const quayside::TrialPointer &trial);
    void orderWanted(const std::vector<quayside::TrialPointer> &trials);
    void shown();

private:
    QWidget *makeBar();
    QWidget *makeSteps();
    QPushButton *addButton(QHBoxLayout *row, const QString &text, const QString &tip);
    void take(PathSetPointer set);
    void showHeads();
    void showPair(size_t pair);
    void goTo(const std::optional<size_t> &pair);

    std::vector<TrialPointer> m_trials;
    PathSetPointer m_set;
    size_t m_other = 0;
    EvidenceStore &m_store;
    NewestRun m_run{this};
    QLabel *m_summary = nullptr;
    QPushButton *m_toDivergence = nullptr;
    QPushButton *m_toRejoin = nullptr;
    PathLanes *m_lanes = nullptr;
    QHBoxLayout *m_heads = nullptr;
    PairList *m_list = nullptr;
    DiffView *m_diff = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_body = nullptr;
};

} // namespace quayside
