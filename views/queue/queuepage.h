// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runboard.h"

#include <QStackedWidget>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace quayside {

class Card;
class HeadlineStrip;
class LiveLog;
class RunModel;

/// The runs of this window: where each trial is, what it prints, and the ways to stop it and to run it again.
class QueuePage : public QStackedWidget
{
    Q_OBJECT

public:
    explicit QueuePage(RunBoard &board, QWidget *parent = nullptr);

    /// The run that is shown; null when there is none.
    RunQueue *current() const;

Q_SIGNALS:
    void resultsRequested(const QString &jobFolder,
                          const quayside::TrialName &trial); ///< an empty name: of the whole job
    void againRequested(const quayside::RunSpec &spec);
    void newRunRequested();

private:
    QWidget *makeRunPage();
    QWidget *makeBar();
    QWidget *makeTrials();
    QWidget *makeLog();
    void connectButtons();
    void add(RunQueue *queue);
    void showRun();
    void showLog();
    void refresh();
    void showMenu(const QPoint &place);
    std::vector<TrialName> selectedTrials() const;
    void openCurrent();
    void stopSelected();
    void retrySelected();

    RunBoard &m_board;
    QTimer m_clock; ///< while something runs
    RunModel *m_model = nullptr;
    QTreeView *m_view = nullptr;
    LiveLog *m_log = nullptr;
    Card *m_logCard = nullptr;
    HeadlineStrip *m_headlines = nullptr;
    QLabel *m_obstacle = nullptr;
    QComboBox *m_runs = nullptr;
    QPushButton *m_stopAll = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_unscored = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_results = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace quayside
