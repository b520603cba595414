// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/comparetaskmodel.h"

#include <QFutureWatcher>
#include <QWidget>

#include <stop_token>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace quayside {

class Card;
class ChartCard;
class ComparePanes;
class CompareTable;
class CostFace;
class ElidedLabel;
class EmptyState;
class ForestFace;
class EvidenceStore;
class PartingFinder;
class SquareFace;

/// Arms side by side: what else differs, the answer in a sentence, outcomes, cost, and the tasks. Computes off the GUI
/// thread; the newest request wins.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(EvidenceStore &store, QWidget *parent = nullptr);
    ~ComparePage() override;

    /// Compares the trials of these jobs; by agent and model, or by job where they have one arm.
    void setJobs(const std::vector<JobPointer> &jobs);
    void setOptions(const CompareOptions &options);
    const CompareOptions &options() const { return m_options; }
    /// Something is still being worked out in the background.
    bool isBusy() const;
    ComparisonPointer comparison() const { return m_comparison; }

Q_SIGNALS:
    void openRequested();
    void trialChosen(const quayside::TrialPointer &trial);
    /// The first attempts of the arms at a task are to be laid side by side.
    void sideBySideWanted(const std::vector<quayside::TrialPointer> &trials);
    void comparisonShown();

private:
    QWidget *makeBar();
    QWidget *makeStrip();
    QWidget *makeCards();
    QWidget *makeTaskCard();
    void addChip(QHBoxLayout *row, TaskChoice choice);
    void fillMenus();
    void start();
    void take();
    void showAll();
    void showStrip();
    void showVerdict();
    void showChips();
    void chooseArm(size_t arm);
    void showArm();
    size_t armInView() const;
    void showFooter();
    void chooseTasks(TaskChoice choice);
    void reorder(const std::vector<size_t> &order);
    void chooseAxis(const ArmChoice &choice);
    void findPartings(int first, int last);
    void wantSideBySide(int row);
    QByteArray answer() const;
    QByteArray asMarkdown() const;
    QByteArray asJson() const;
    void copy(const QByteArray &text);

    EvidenceStore &m_store;
    std::vector<JobPointer> m_jobs;
    CompareOptions m_options;
    ComparisonPointer m_comparison;
    std::optional<QString> m_chosen; ///< the arm that the user chose to see
    size_t m_arm = 1;
    bool m_isStale = false;
    std::stop_source m_stop;
    QFutureWatcher<Result<Comparison>> m_watcher;
    std::stop_source m_keysStop;
    std::vector<QString> m_settingKeys;
    QFutureWatcher<std::vector<QString>> m_keysWatcher;
    CompareTaskModel *m_model = nullptr;
    QLabel *m_title = nullptr;
    ElidedLabel *m_subject = nullptr;
    QPushButton *m_by = nullptr;
    QPushButton *m_metric = nullptr;
    QPushButton *m_unscored = nullptr;
    QLabel *m_stripMark = nullptr;
    QLabel *m_stripText = nullptr;
    ElidedLabel *m_stripEqual = nullptr;
    Card *m_verdictCard = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_ground = nullptr;
    ForestFace *m_forest = nullptr;
    SquareFace *m_square = nullptr;
    CostFace *m_cost = nullptr;
    ChartCard *m_costCard = nullptr;
    ComparePanes *m_panes = nullptr;
    QLineEdit *m_filter = nullptr;
    std::vector<std::pair<TaskChoice, QPushButton *>> m_chips;
    CompareTable *m_table = nullptr;
    PartingFinder *m_partings = nullptr;
    QLabel *m_footer = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_body = nullptr;
};

} // namespace quayside
