// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/step.h"
#include "core/trajectory/agentrun.h"
#include "views/trajectory/detail/detailblocks.h"
#include "views/widgets/text/highlighter.h"
#include "views/widgets/viewers/openoutside.h"

#include <QScrollArea>
#include <QTimer>

#include <deque>

class QVBoxLayout;

namespace quayside {

class FrameBudget;

/// Everything about one step: its figures, its arguments, its results, members that ATIF does not know; or the head of
/// the trajectory.
class StepDetail : public QScrollArea
{
    Q_OBJECT

public:
    explicit StepDetail(QWidget *parent = nullptr);

    /// The trial's folder, of which recordings are handed to another program.
    void setFolder(const Folder &folder) { m_folder = folder; }
    void setOpener(OutsideOpener opener) { m_opener = std::move(opener); }

    /// Shows it in a later frame, so that going from step to step does not wait for it.
    void setStep(const RunPointer &run, RunIndex step);
    void setTrajectory(const RunPointer &run);
    /// Shows the same again, after the theme has changed.
    void showAgain();
    void clear();
    /// The same steps and perhaps more behind them; what is shown of a step stays as it is.
    void replaceRun(const RunPointer &run);

Q_SIGNALS:
    /// The step is about to be shown, or is shown still in a run that has grown.
    void stepShown(const quayside::RunPointer &run, quayside::RunIndex step);
    void cleared(); ///< no step is shown
    void wholeWanted(const QString &text, const QString &name);

private:
    QWidget *makeBody();
    void showDue();
    void swapBody();
    void addBlocks(const FrameBudget &budget);
    void addBlock(const DetailBlock &block);
    void addOpenButton(const QString &recording);
    void colourBoxes();

    QTimer m_due;
    std::unique_ptr<QWidget> m_body; ///< of the step that is about to be shown
    QTimer m_swap;
    QTimer m_rest;
    std::deque<DetailBlock> m_blocks; ///< that have yet to be added
    RunPointer m_run;
    std::optional<RunIndex> m_step; ///< nothing: of the trajectory itself
    std::optional<Folder> m_folder;
    OutsideOpener m_opener = desktopOpener();
    QVBoxLayout *m_column = nullptr;
    Highlighter m_highlighter{Highlighter::Reading::Ahead};
};

} // namespace quayside
