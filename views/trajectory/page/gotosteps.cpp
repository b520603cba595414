// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/links.h"
#include "views/trajectory/detail/stepdetail.h"
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/trajectorypage.h"
#include "views/trajectory/strip/timelinestrip.h"

#include <QInputDialog>

#include <algorithm>

namespace quayside {

void TrajectoryPage::showCurrent(RunIndex step)
{
    if (m_loaded.runs.empty() || step >= run()->count())
        return;
    if (step.value > 0 && hasResultBehind(*run(), RunIndex(step.value - 1)))
        --step.value;
    listAlso(step);
    m_list->setCurrent(step);
    m_detail->setStep(run(), step);
    m_strip->setCurrent(m_agent, step);
    Q_EMIT stepActivated(run()->ref(step));
}

/// A jump goes to its step, whatever the filter leaves out.
void TrajectoryPage::listAlso(RunIndex step)
{
    if (isListed(m_list->rows(), step))
        return;
    m_filter.also = step;
    listSteps();
}

void TrajectoryPage::showStep(StepRef step)
{
    if (!goTo(step))
        m_wanted = step;
}

/// Whether there is such a step yet.
bool TrajectoryPage::goTo(StepRef step)
{
    for (size_t agent = 0; agent < m_loaded.runs.size(); ++agent) {
        const auto index = indexOf(*m_loaded.runs[agent], step);
        if (!index)
            continue;
        if (agent != m_agent)
            showAgent(agent);
        if (m_list->current() != index)
            showCurrent(*index);
        return true;
    }
    return false;
}

/// Context that is copied has no place of its own: the agent's first step is shown.
void TrajectoryPage::openLink(StepRef step)
{
    if (goTo(step))
        return;
    const auto holds = [step](const RunPointer &run) { return std::ranges::contains(run->agent.nodes, step.node); };
    const auto found = std::ranges::find_if(m_loaded.runs, holds);
    if (found == m_loaded.runs.end())
        return;
    showAgent(static_cast<size_t>(found - m_loaded.runs.begin()));
    showCurrent(RunIndex(0));
}

void TrajectoryPage::followLink()
{
    if (!m_list->current())
        return;
    const std::vector<StepLink> links = linksOf(*run(), *m_list->current());
    const auto link = std::ranges::find_if(links, [](const StepLink &one) { return one.target.has_value(); });
    if (link != links.end())
        openLink(*link->target);
}

std::optional<Instant> TrajectoryPage::moment() const
{
    return m_loaded.runs.empty() || !m_list->current() ? std::nullopt : run()->at(*m_list->current()).time();
}

void TrajectoryPage::showMoment(Instant wanted)
{
    if (moment() == wanted)
        return;
    m_wantedMoment = wanted;
    if (m_loaded.runs.empty())
        return;
    if (const auto step = stepAtMoment(*run(), wanted)) {
        m_wantedMoment.reset();
        showCurrent(*step);
    }
}

void TrajectoryPage::jumpTo(std::optional<RunIndex> step)
{
    if (step)
        showCurrent(*step);
}

void TrajectoryPage::askStepNumber()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setWindowTitle(tr("Go to step"));
    dialog->setLabelText(tr("Step (1 to %1)").arg(run()->count().value));
    dialog->setIntRange(1, std::max(1, run()->count().value));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int number) { jumpTo(RunIndex(number - 1)); });
    dialog->open();
}

void TrajectoryPage::showFinding(const Finding &finding)
{
    if (finding.evidence.empty())
        return;
    const Evidence &evidence = finding.evidence.front();
    if (!evidence.step) {
        if (!evidence.file.isEmpty())
            Q_EMIT fileWanted(evidence.file);
        return;
    }
    goTo(*evidence.step);
}

} // namespace quayside
