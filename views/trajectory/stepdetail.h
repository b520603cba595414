// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/step.h"
#include "core/trajectory/agentrun.h"
#include "views/trajectory/detailblocks.h"
#include "views/widgets/highlighter.h"

#include <QScrollArea>
#include <QTimer>

#include <deque>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace quayside {

class FrameBudget;

/// Everything about one step: its figures, its arguments, what came back, members ATIF does not know; copying it.
class StepDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit StepDetail(QWidget *parent = nullptr);

    /// Shows it in a frame of its own, so that going from step to step waits for no one.
    void setStep(const RunPointer &run, RunIndex step);
    void clear();
    /// The same steps and perhaps more behind them; what is shown stays as it is.
    void replaceRun(const RunPointer &run) { m_run = m_run ? run : m_run; }

Q_SIGNALS:
    void stepRequested(quayside::RunIndex step);
    void wholeWanted(const QString &text, const QString &name);

private:
    QWidget *makeBody();
    void showStep();
    void swapBody();
    void addHeading();
    void addFigures();
    void addBlocks(const FrameBudget &budget);
    void addBlock(const DetailBlock &block);
    void colourBoxes();
    void addButtons();
    QPushButton *addJump(const QString &text, const QString &tip, Direction direction);
    void copy(const QString &text);

    QTimer m_due;
    std::unique_ptr<QWidget> m_body; ///< of the step that is about to be shown
    QTimer m_swap;
    QTimer m_rest;
    std::deque<DetailBlock> m_blocks; ///< that have yet to be added
    RunPointer m_run;
    RunIndex m_step;
    QVBoxLayout *m_column = nullptr;
    Highlighter m_highlighter{Highlighter::Reading::Ahead};
};

} // namespace quayside
