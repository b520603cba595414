// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runboard.h"

#include <QStackedWidget>
#include <QTimer>

class QLabel;

namespace quayside {

class Card;
class HeadlineStrip;
class LiveLog;
class RunBar;
class RunTrials;

/// The runs of this window: the state of each trial, what it prints, and buttons to stop it and to run it again.
class QueuePage : public QStackedWidget
{
    Q_OBJECT

public:
    explicit QueuePage(const RunBoard &board, QWidget *parent = nullptr);

    /// The run that is shown; null when there is none.
    RunQueue *current() const;

Q_SIGNALS:
    void resultsRequested(const QString &jobFolder,
                          const quayside::TrialName &trial); ///< an empty name: of the whole job
    void againRequested(const quayside::RunSpec &spec);
    void newRunRequested();

private:
    QWidget *makeEmpty();
    QWidget *makeRunPage(const RunBoard &board);
    QWidget *makeLog();
    void connectParts();
    void add(RunQueue *queue);
    void showRun();
    void showLog(const TrialName &trial);
    void refresh();

    QTimer m_clock; ///< while something runs
    RunBar *m_bar = nullptr;
    HeadlineStrip *m_headlines = nullptr;
    QLabel *m_problem = nullptr;
    RunTrials *m_trials = nullptr;
    LiveLog *m_log = nullptr;
    Card *m_logCard = nullptr;
};

} // namespace quayside
