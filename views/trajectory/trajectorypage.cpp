// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/trajectorypage.h"

#include "views/models/wording.h"
#include "views/trajectory/growthwatch.h"
#include "views/trajectory/imagestore.h"
#include "views/trajectory/jumpbar.h"
#include "views/trajectory/stepdetail.h"
#include "views/trajectory/stepfacetlist.h"
#include "views/trajectory/stepfacetmodel.h"
#include "views/trajectory/steplist.h"
#include "views/trajectory/stepsearch.h"
#include "views/trajectory/timelinestrip.h"
#include "views/widgets/parts/emptystate.h"
#include "views/widgets/parts/labels.h"

#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace quayside {

namespace {

bool hasSteps(const LoadedGraph &graph)
{
    return std::ranges::any_of(graph.runs, [](const RunPointer &run) { return run->count().value > 0; });
}

} // namespace

void TrajectoryPage::setOutline(bool on)
{
    m_filter.shown = on ? StepKinds(StepKind::User) | StepKind::Message | StepKind::Reasoning : StepFilter().shown;
    if (!m_loaded.runs.empty())
        applyFilter();
}

void TrajectoryPage::nextAxis()
{
    m_axis = m_axis == LaneAxis::Time ? LaneAxis::Step : LaneAxis::Time;
    updateLanes();
}

void TrajectoryPage::nextHeight()
{
    m_height = m_height == BarHeight::ByTokens ? BarHeight::ByDuration
        : m_height == BarHeight::ByDuration    ? BarHeight::ByCost
                                               : BarHeight::ByTokens;
    updateLanes();
}

void TrajectoryPage::clear()
{
    m_loader->cancel();
    m_growth->stop();
    m_trial.reset();
    m_folder.reset();
    showNothing();
}

void TrajectoryPage::showNothing()
{
    m_loaded = {};
    m_list->clear();
    m_detail->clear();
    m_stack->setCurrentIndex(0);
}

void TrajectoryPage::setTrial(const Folder &folder, const TrialPointer &trial, std::vector<QString> files)
{
    m_folder = folder;
    m_trial = trial;
    m_agent = 0;
    m_filter = {};
    m_unfolded.clear();
    m_findings.clear();
    m_isReload = false;
    m_hasWaited = false;
    m_files = files;
    m_growth->stop();
    m_images->setFolder(folder);
    m_showFiles->hide();
    showNothing();
    m_empty->setTexts(tr("Loading"), tr("Looking for trajectories in %1").arg(folder.path()));
    m_loader->load(folder, std::move(files), trial ? std::optional(trial->usage) : std::nullopt);
}

QString TrajectoryPage::noTrajectory()
{
    return tr("This trial left no trajectory, and no log of an agent whose format is known.");
}

void TrajectoryPage::setFindings(const std::vector<Finding> &findings)
{
    m_findings = findings;
    if (m_loaded.runs.empty())
        return;
    updateFacets();
    m_strip->setFindings(marksOf(m_loaded.runs, m_findings));
}

int TrajectoryPage::stepCount() const
{
    return m_loaded.runs.empty() ? 0 : m_loaded.runs.front()->count().value;
}

void TrajectoryPage::take(const LoadedGraph &graph)
{
    if (!isWorthTaking(graph))
        return;
    if (graph.isWhole)
        watchGrowth(graph);
    if (m_isReload && hasSteps(m_loaded) && hasSteps(graph)) {
        takeGrown(graph);
        sayStatus();
        return;
    }
    m_loaded = graph;
    m_stack->setCurrentIndex(hasSteps(graph) ? 1 : 0);
    if (!hasSteps(graph) && graph.isWhole) {
        m_empty->setTexts(tr("No trajectory"), noTrajectory());
        m_showFiles->show();
    }
    if (!graph.runs.empty()) {
        showAgent(std::min(m_agent, graph.runs.size() - 1));
        if (m_wanted && goTo(*m_wanted)) {
            m_wanted.reset();
        } else if (m_wantedMoment && graph.isWhole) {
            showMoment(*m_wantedMoment);
            m_wantedMoment.reset();
        } else if (!m_list->current() && run()->count().value > 0) {
            showCurrent(RunIndex(0));
        }
    }
    sayStatus();
    if (!graph.isWhole)
        return;
    m_wanted.reset(); // there is no such step
    Q_EMIT loaded();
}

void TrajectoryPage::showAgent(size_t agent)
{
    if (agent != m_agent) {
        m_search->clear();
        m_filter.within.reset();
        m_filter.hits.reset();
        m_unfolded.clear();
    }
    m_agent = agent;
    m_list->setRun(run());
    readBookmarks();
    if (m_filter.marked)
        m_filter.marked = m_marked;
    choosePictures();
    applyFilter();
    updateLanes();
}

void TrajectoryPage::applyFilter()
{
    m_filter.also.reset();
    listSteps();
    updateFacets();
    leaveWhatIsHidden();
}

void TrajectoryPage::listSteps()
{
    m_list->setRows(listRows(*run(), m_filter, m_unfolded), m_filter.shown);
    m_jumps->setListed(m_filter == StepFilter() ? run()->count().value : static_cast<int>(m_list->rows().size()),
                       run()->count().value);
}

/// What is shown beside the list is in the list.
void TrajectoryPage::leaveWhatIsHidden()
{
    const auto current = m_list->current();
    const auto row = current ? rowOf(m_list->rows(), *current) : std::nullopt;
    if (row && !isListed(m_list->rows(), *current))
        showCurrent(m_list->rows()[*row].first);
}

void TrajectoryPage::updateFacets()
{
    m_facets->setFacets(makeStepFacets(m_loaded, m_agent, m_filter,
                                       {.trial = m_findings, .marked = m_marked, .showsAllLoops = m_showsAllLoops}));
}

void TrajectoryPage::updateLanes()
{
    m_strip->setLanes(makeLanes(m_loaded.runs, m_axis, m_height, m_trial ? phasesOf(*m_trial) : std::vector<Phase>()));
    m_jumps->setAxisText(m_strip->lanes().axis == LaneAxis::Time ? tr("Axis: time") : tr("Axis: steps"));
    m_jumps->setHeightText(m_height == BarHeight::ByTokens     ? tr("Bars: tokens")
                               : m_height == BarHeight::ByCost ? tr("Bars: cost")
                                                               : tr("Bars: time"));
    m_strip->setFindings(marksOf(m_loaded.runs, m_findings));
    if (m_list->current())
        m_strip->setCurrent(m_agent, *m_list->current());
}

void TrajectoryPage::chooseFacet(int row)
{
    const StepFacet facet = m_facets->at(row);
    switch (facet.type) {
    case StepFacet::Type::Kind: {
        const auto kind = static_cast<StepKind>(facet.value);
        if (kind == StepKind::Error)
            m_filter.onlyErrors = !m_filter.onlyErrors;
        else
            m_filter.shown.setFlag(kind, !m_filter.shown.testFlag(kind));
        applyFilter();
        return;
    }
    case StepFacet::Type::Tool:
        m_filter.tool = m_filter.tool == facet.text ? QString() : facet.text;
        applyFilter();
        return;
    case StepFacet::Type::Finding: showFinding(m_findings[static_cast<size_t>(facet.value)]); return;
    case StepFacet::Type::Step: jumpTo(RunIndex(facet.value)); return;
    case StepFacet::Type::More:
        m_showsAllLoops = !m_showsAllLoops;
        updateFacets();
        return;
    case StepFacet::Type::Agent:
        showAgent(static_cast<size_t>(facet.value));
        if (run()->count().value > 0)
            showCurrent(RunIndex(0));
        return;
    case StepFacet::Type::Head: m_detail->setTrajectory(run()); return;
    case StepFacet::Type::Note:
    case StepFacet::Type::Heading: return;
    }
}

void TrajectoryPage::sayStatus()
{
    if (m_loaded.runs.empty())
        return;
    int steps = 0;
    for (const RunPointer &one : m_loaded.runs)
        steps += one->count().value;
    QString text = m_loaded.isWhole ? tr("%n step(s) indexed in %1", nullptr, steps).arg(sayDuration(m_loaded.took))
                                    : tr("%n step(s) so far", nullptr, steps);
    text += QStringLiteral("     ") + sayTotals(m_loaded);
    const TrajectoryPointer &main = m_loaded.graph->nodes.front().trajectory;
    if (main && !main->convertedFrom.isEmpty())
        text += QStringLiteral("     ") + tr("converted from %1").arg(main->convertedFrom);
    m_status->setText(text);
    Q_EMIT statusChanged(text);
}

void TrajectoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_loaded.runs.empty())
        m_detail->showAgain();
}

} // namespace quayside
