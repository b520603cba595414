// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/trialevidence.h"

#include <QObject>

namespace quayside {

/// Which agent and which of its steps is current, and which step to go to as soon as it is loaded.
class Navigator : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The runs as far as they are loaded. The agent and its step stay, where they are among them.
    void setRuns(std::vector<RunPointer> runs);
    /// Nothing is loaded; where to go is remembered.
    void clear();

    bool isEmpty() const { return m_runs.empty(); }
    /// Of the agent; there must be one.
    const RunPointer &run() const { return m_runs[m_agent]; }
    size_t agent() const { return m_agent; }
    std::optional<RunIndex> current() const { return m_current; }
    /// When the current step was.
    std::optional<Instant> moment() const;

    void goToAgent(size_t agent, RunIndex step = RunIndex(0));
    /// For a result that is a step of its own, goes to its call, with which it is shown.
    void goToStep(RunIndex step);
    void goTo(std::optional<RunIndex> step);
    /// Whether there is such a step.
    bool goToRef(StepRef step);
    /// Goes to the step of a link; for copied context, which is not listed, to the agent's first step.
    void openLink(StepRef step);
    void followLink();
    void goToToolAgain(Direction direction);
    /// The first of them after the current step; after the last one, the first again.
    void goToNextOf(const std::vector<RunIndex> &steps);

    /// Now, or as soon as there is such a step.
    void want(StepRef step);
    void want(Instant moment);
    /// Goes to what is wanted, else to the first step if there is no current one.
    void settle();
    /// All is loaded: what is still wanted is not there.
    void settleFinally();

Q_SIGNALS:
    void agentChanged(); ///< to another one; none of its steps is current
    void stepChanged(quayside::RunIndex step);

private:
    void showAgent(size_t agent);

    std::vector<RunPointer> m_runs;
    size_t m_agent = 0;
    std::optional<RunIndex> m_current;
    std::optional<StepRef> m_wanted;
    std::optional<Instant> m_wantedMoment;
};

} // namespace quayside
