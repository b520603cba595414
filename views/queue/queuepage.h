// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runboard.h"

#include <QStackedWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTreeView;

namespace quayside {

class EmptyState;
class LiveLog;
class RunModel;

/// The runs of this window: where each trial is, what it prints, and the ways to stop it and to run it again.
class QueuePage : public QStackedWidget
{
    Q_OBJECT

public:
    explicit QueuePage(RunBoard &board, QWidget *parent = nullptr);

    RunQueue *current() const;

Q_SIGNALS:
    void resultsRequested(const QString &jobFolder, const quayside::TrialName &trial); ///< an empty name: of the whole job
    void againRequested(const quayside::RunSpec &spec);
    void newRunRequested();

private:
    QWidget *makeRunPage();
    QWidget *makeBar();
    QPushButton *addButton(QHBoxLayout *row, const QString &text, const char *name);
    void add(RunQueue *queue);
    void showRun();
    void refresh();
    std::vector<TrialName> selectedTrials() const;
    void stopSelected();
    void retrySelected();
    void goOn();

    RunBoard &m_board;
    RunModel *m_model = nullptr;
    QTreeView *m_view = nullptr;
    LiveLog *m_log = nullptr;
    QComboBox *m_runs = nullptr;
    QLabel *m_totals = nullptr;
    QPushButton *m_stopAll = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_unscored = nullptr;
};

} // namespace quayside
