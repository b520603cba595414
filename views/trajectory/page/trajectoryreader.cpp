// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/trajectoryreader.h"

#include "views/theme/theme.h"
#include "views/trajectory/detail/stepactions.h"
#include "views/trajectory/detail/stepdetail.h"
#include "views/trajectory/facets/stepfacetlist.h"
#include "views/trajectory/facets/stepfacetview.h"
#include "views/trajectory/page/listedsteps.h"
#include "views/trajectory/page/navigator.h"
#include "views/trajectory/page/overview.h"
#include "views/trajectory/page/steppane.h"
#include "views/trajectory/page/trajectorystatus.h"
#include "views/trajectory/page/wholewindow.h"
#include "views/trajectory/strip/timelinestrip.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

QVBoxLayout *addColumn(QWidget *pane)
{
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

TrajectoryReader::TrajectoryReader(QWidget *parent) : QWidget(parent)
{
    m_navigator = new Navigator(this);
    m_strip = new TimelineStrip;
    m_overview = new Overview(m_strip, this);
    build();
    connectParts();
    connectFacets();
    bindKeys();
}

void TrajectoryReader::build()
{
    m_facets = new StepFacetView;
    m_steps = new StepPane;
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_facets);
    split->addWidget(m_steps);
    split->addWidget(buildSide());
    split->setStretchFactor(1, 1);
    split->setSizes({metrics::sidebarWidth - 14, 820, 350});
    split->setChildrenCollapsible(false);
    QVBoxLayout *column = addColumn(this);
    column->addWidget(m_strip);
    column->addWidget(split, 1);
    column->addWidget(buildBottom());
}

QWidget *TrajectoryReader::buildSide()
{
    m_detail = new StepDetail;
    m_actions = new StepActions;
    connect(m_detail, &StepDetail::stepShown, m_actions, &StepActions::setStep);
    connect(m_detail, &StepDetail::cleared, m_actions, &StepActions::clear);
    auto *side = new QWidget;
    side->setMinimumWidth(240);
    QVBoxLayout *column = addColumn(side);
    column->addWidget(m_detail, 1);
    column->addWidget(m_actions);
    return side;
}

QWidget *TrajectoryReader::buildBottom()
{
    auto *bottom = new QFrame;
    bottom->setProperty("role", QStringLiteral("footer"));
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(12, 3, 12, 3);
    m_status = makeLabel({}, LabelRole::Muted);
    row->addWidget(m_status, 1);
    for (QPushButton *button : m_overview->buttons())
        row->addWidget(button);
    return bottom;
}

void TrajectoryReader::connectParts()
{
    connect(m_navigator, &Navigator::agentChanged, this, &TrajectoryReader::showAgent);
    connect(m_navigator, &Navigator::stepChanged, this, &TrajectoryReader::showCurrent);
    connect(m_steps, &StepPane::stepWanted, m_navigator, &Navigator::goToStep);
    connect(m_steps, &StepPane::linkWanted, m_navigator, &Navigator::openLink);
    connect(m_steps, &StepPane::hitsChanged, m_strip, &TimelineStrip::setHits);
    connect(m_steps, &StepPane::copied, m_status, &QLabel::setText);
    connect(&m_steps->listed(), &ListedSteps::filterChanged, this, &TrajectoryReader::showFacets);
    m_steps->setRangeSource([this] { return m_strip->stepsOnScreen(m_navigator->agent()); });
    connect(m_actions, &StepActions::stepRequested, m_navigator, &Navigator::goToStep);
    connect(m_detail, &StepDetail::wholeWanted, this,
            [this](const QString &text, const QString &name) { openWhole(text.toUtf8(), name, this); });
    connect(m_strip, &TimelineStrip::stepActivated, m_navigator,
            [this](size_t lane, RunIndex step) { m_navigator->goToAgent(m_strip->lanes().lanes[lane].agent, step); });
}

void TrajectoryReader::connectFacets()
{
    ListedSteps *listed = &m_steps->listed();
    connect(m_facets, &StepFacetView::kindChosen, listed, &ListedSteps::toggleKind);
    connect(m_facets, &StepFacetView::toolChosen, listed, &ListedSteps::toggleTool);
    connect(m_facets, &StepFacetView::stepChosen, m_navigator, &Navigator::goToStep);
    connect(m_facets, &StepFacetView::agentChosen, m_navigator,
            [this](size_t agent) { m_navigator->goToAgent(agent); });
    connect(m_facets, &StepFacetView::findingChosen, this, &TrajectoryReader::showFinding);
    connect(m_facets, &StepFacetView::trajectoryChosen, m_detail,
            [this] { m_detail->setTrajectory(m_navigator->run()); });
    connect(m_facets, &StepFacetView::moreChosen, this, [this] {
        m_showsAllLoops = !m_showsAllLoops;
        showFacets();
    });
}

void TrajectoryReader::bindKeys()
{
    std::vector<PaneShortcut> keys = m_steps->shortcuts();
    keys.push_back({Qt::Key_N, [this] { m_navigator->goToToolAgain(Direction::Forward); }});
    keys.push_back({Qt::Key_P, [this] { m_navigator->goToToolAgain(Direction::Backward); }});
    keys.push_back({Qt::Key_F, [this] { m_navigator->followLink(); }});
    keys.push_back({Qt::SHIFT | Qt::Key_B, [this] { m_navigator->goToNextOf(m_steps->listed().marked()); }});
    keys.push_back({Qt::Key_T, [this] { m_overview->changeAxis(); }});
    keys.push_back({Qt::Key_H, [this] { m_overview->changeHeight(); }});
    for (PaneShortcut &key : keys) {
        key.action = [this, action = std::move(key.action)] {
            if (!m_navigator->isEmpty())
                action();
        };
    }
    addPaneShortcuts(this, keys);
}

void TrajectoryReader::clear()
{
    m_loaded = {};
    m_findings.clear();
    m_navigator->clear();
    m_steps->clear();
    m_detail->clear();
}

void TrajectoryReader::setFolder(const Folder &folder)
{
    m_steps->setFolder(folder);
    m_detail->setFolder(folder);
}

void TrajectoryReader::setGraph(const TrajectoryEvidence &graph, const std::vector<Phase> &phases)
{
    const auto step = m_navigator->current();
    const RunPointer before = m_loaded.isWhole && step ? m_navigator->run() : nullptr;
    m_loaded = graph;
    m_navigator->setRuns(graph.runs);
    if (m_navigator->isEmpty())
        return;
    if (!before)
        m_steps->choosePictures(*m_navigator->run());
    m_steps->setRun(m_navigator->run());
    m_overview->setRuns(graph.runs, phases);
    m_overview->setFindings(m_findings);
    if (before)
        keepPlace(*before, *step);
    else if (graph.isWhole)
        m_navigator->settleFinally();
    else
        m_navigator->settle();
    m_status->setText(sayStatus(graph));
    Q_EMIT statusChanged(m_status->text());
}

/// The current step stays current in the newer graph, and what is opened stays open.
void TrajectoryReader::keepPlace(const AgentRun &before, RunIndex step)
{
    const AgentRun &run = *m_navigator->run();
    if (run.count() == RunIndex(0))
        return;
    const bool isSame = step < run.count() && run.at(step) == before.at(step)
        && hasResultBehind(run, step) == hasResultBehind(before, step);
    if (!isSame) {
        m_navigator->goToStep(std::min(step, RunIndex(run.count().value - 1)));
        return;
    }
    m_detail->replaceRun(m_navigator->run());
    m_strip->setCurrent(m_navigator->agent(), step);
}

void TrajectoryReader::showAgent()
{
    m_steps->choosePictures(*m_navigator->run());
    m_steps->setRun(m_navigator->run());
}

void TrajectoryReader::showCurrent(RunIndex step)
{
    m_steps->setCurrent(step);
    m_detail->setStep(m_navigator->run(), step);
    m_strip->setCurrent(m_navigator->agent(), step);
    Q_EMIT stepActivated(m_navigator->run()->ref(step));
}

void TrajectoryReader::showFacets()
{
    const ListedSteps &listed = m_steps->listed();
    m_facets->setFacets(
        makeStepFacets(m_loaded, m_navigator->agent(), listed.filter(),
                       {.trial = m_findings, .marked = listed.marked(), .showsAllLoops = m_showsAllLoops}));
}

void TrajectoryReader::setFindings(const std::vector<Finding> &findings)
{
    m_findings = findings;
    if (m_navigator->isEmpty())
        return;
    showFacets();
    m_overview->setFindings(m_findings);
}

void TrajectoryReader::showFinding(size_t finding)
{
    const std::vector<Evidence> &evidence = m_findings[finding].evidence;
    if (evidence.empty())
        return;
    if (evidence.front().step)
        m_navigator->goToRef(*evidence.front().step);
    else if (!evidence.front().file.isEmpty())
        Q_EMIT fileWanted(evidence.front().file);
}

void TrajectoryReader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_navigator->isEmpty())
        m_detail->showAgain();
}

} // namespace quayside
