// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runboard.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace quayside {

/// Chooses the run that is shown, with buttons for what can be done with all of it.
class RunBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunBar(const RunBoard &board, QWidget *parent = nullptr);

    /// The run that was chosen; null when there is none.
    RunQueue *current() const;
    /// Puts a run first and chooses it.
    void add(const RunQueue &queue);
    /// After something has happened in the run that was chosen.
    void refresh();

Q_SIGNALS:
    void chosen();
    void resultsRequested(const QString &jobFolder);
    void againRequested(const quayside::RunSpec &spec);

private:
    const RunBoard &m_board;
    QComboBox *m_runs = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_unscored = nullptr;
};

} // namespace quayside
