// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/trajectorypage.h"

#include "core/trajectory/refpath.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/trajectory/stepfacetdelegate.h"
#include "views/trajectory/stepfacetlist.h"
#include "views/trajectory/stepfacetmodel.h"
#include "views/trajectory/imagestore.h"
#include "views/trajectory/jumpbar.h"
#include "views/trajectory/stepdetail.h"
#include "views/trajectory/steplist.h"
#include "views/trajectory/stepsearch.h"
#include "views/trajectory/timelinestrip.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/labels.h"
#include "views/widgets/searchbar.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

TrajectoryPage::TrajectoryPage(QWidget *parent) : QWidget(parent)
{
    m_loader = new GraphLoader(this);
    m_images = new ImageStore(this);
    m_search = new StepSearch(this);
    build();
    bindKeys();
    connectJumps();
    connectSearch();
    connect(m_loader, &GraphLoader::loaded, this, &TrajectoryPage::take);
    connect(m_images, &ImageStore::arrived, m_list, &StepList::relayout);
    connect(m_list, &StepList::currentChanged, this, &TrajectoryPage::showCurrent);
    connect(m_list, &StepList::unfoldRequested, this, [this](RunIndex step) {
        const auto &loops = run()->loops;
        const auto loop = std::ranges::find_if(loops, [step](const Loop &one) { return one.first <= step && step <= one.last; });
        if (loop == loops.end())
            return;
        m_unfolded.insert(std::ranges::lower_bound(m_unfolded, loop->first), loop->first);
        applyFilter();
    });
    connect(m_detail, &StepDetail::stepRequested, this, &TrajectoryPage::showCurrent);
    connect(m_strip, &TimelineStrip::stepActivated, this, [this](size_t lane, RunIndex step) {
        const size_t agent = m_strip->lanes().lanes[lane].agent;
        if (agent != m_agent)
            showAgent(agent);
        showCurrent(step);
    });
    connect(m_facetView, &QListView::clicked, this, [this](const QModelIndex &index) { chooseFacet(index.row()); });
    connect(m_facetView, &QListView::activated, this, [this](const QModelIndex &index) { chooseFacet(index.row()); });
    m_list->setImageSource([this](NodeIndex node, const ImagePart &image) {
        const QStringList places = candidatesFor(m_loaded.graph->at(node).file, image.path.text);
        return places.isEmpty() ? QPixmap() : m_images->image(places.front(), 200);
    });
}

TrajectoryPage::~TrajectoryPage() = default;

void TrajectoryPage::build()
{
    m_strip = new TimelineStrip;
    m_facets = new StepFacetModel(this);
    m_facetView = new QListView;
    m_facetView->setModel(m_facets);
    m_facetView->setItemDelegate(new StepFacetDelegate(m_facetView));
    m_facetView->setMouseTracking(true);
    m_facetView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facetView->setAccessibleName(tr("Filters"));
    m_facetView->setMinimumWidth(168);
    m_detail = new StepDetail;
    m_detail->setMinimumWidth(240);
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_facetView);
    split->addWidget(buildMiddle());
    split->addWidget(m_detail);
    split->setStretchFactor(1, 1);
    split->setSizes({metrics::sidebarWidth - 14, 820, 350});
    split->setChildrenCollapsible(false);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(split, 1);
    auto *footer = new QFrame;
    footer->setProperty("role", QStringLiteral("footer"));
    auto *foot = new QHBoxLayout(footer);
    foot->setContentsMargins(12, 3, 12, 3);
    m_status = makeLabel({}, LabelRole::Muted);
    foot->addWidget(m_status, 1);
    column->addWidget(footer);
    m_empty = new EmptyState(tr("No trajectory"), tr("This trial left no trajectory file."));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
}

QWidget *TrajectoryPage::buildMiddle()
{
    m_list = new StepList;
    m_jumps = new JumpBar;
    m_searchBar = new SearchBar;
    m_searchBar->hide();
    auto *middle = new QWidget;
    middle->setMinimumWidth(320);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_jumps);
    column->addWidget(m_searchBar);
    column->addWidget(m_list, 1);
    return middle;
}

void TrajectoryPage::bindKeys()
{
    const auto bind = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, action] {
            if (!m_loaded.runs.empty())
                action();
        });
    };
    const auto sameTool = [this](Direction direction) {
        jumpTo(m_list->current() ? nextOfTool(*run(), *m_list->current(), direction) : std::nullopt);
    };
    bind(Qt::Key_E, [this] { jumpTo(firstError(*run())); });
    bind(Qt::Key_L, [this] { jumpTo(longestStep(*run())); });
    bind(Qt::Key_D, [this] { jumpTo(dearestStep(*run())); });
    bind(Qt::CTRL | Qt::Key_G, [this] { askStepNumber(); });
    bind(Qt::Key_N, [sameTool] { sameTool(Direction::Forward); });
    bind(Qt::Key_P, [sameTool] { sameTool(Direction::Backward); });
    bind(Qt::Key_T, [this] { nextAxis(); });
    bind(Qt::Key_H, [this] { nextHeight(); });
    bind(Qt::CTRL | Qt::Key_F, [this] { openSearch(); });
    bind(Qt::Key_F3, [this] { nextHit(Direction::Forward); });
    bind(Qt::SHIFT | Qt::Key_F3, [this] { nextHit(Direction::Backward); });
}

void TrajectoryPage::connectJumps()
{
    const auto jump = [this](void (JumpBar::*wanted)(), std::optional<RunIndex> (*target)(const AgentRun &)) {
        connect(m_jumps, wanted, this, [this, target] { jumpTo(target(*run())); });
    };
    jump(&JumpBar::firstErrorWanted, firstError);
    jump(&JumpBar::longestWanted, longestStep);
    jump(&JumpBar::dearestWanted, dearestStep);
    connect(m_jumps, &JumpBar::numberWanted, this, &TrajectoryPage::askStepNumber);
    connect(m_jumps, &JumpBar::searchWanted, this, &TrajectoryPage::openSearch);
    connect(m_jumps, &JumpBar::axisWanted, this, &TrajectoryPage::nextAxis);
    connect(m_jumps, &JumpBar::heightWanted, this, &TrajectoryPage::nextHeight);
    connect(m_jumps, &JumpBar::outlineToggled, this, &TrajectoryPage::setOutline);
    connect(m_jumps, &JumpBar::detailsToggled, m_list, [this](bool on) { m_list->setDetail(on ? CardDetail::Part : CardDetail::Line); });
}

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
    m_height = m_height == BarHeight::ByTokens ? BarHeight::ByDuration : m_height == BarHeight::ByDuration ? BarHeight::ByCost : BarHeight::ByTokens;
    updateLanes();
}

void TrajectoryPage::clear()
{
    m_loader->cancel();
    m_loaded = {};
    m_trial.reset();
    m_folder.reset();
    m_list->setRows({});
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
    m_images->setFolder(folder);
    m_empty->setTexts(tr("Loading"), tr("Looking for trajectories in %1").arg(folder.path()));
    m_loader->load(folder, std::move(files), trial ? std::optional(trial->usage) : std::nullopt);
}

void TrajectoryPage::setFindings(const std::vector<Issue> &findings)
{
    m_findings = findings;
    if (!m_loaded.runs.empty())
        updateFacets();
}

int TrajectoryPage::stepCount() const
{
    return m_loaded.runs.empty() ? 0 : m_loaded.runs.front()->count().value;
}

void TrajectoryPage::take(const LoadedGraph &graph)
{
    m_loaded = graph;
    if (graph.runs.empty()) {
        m_empty->setTexts(tr("No trajectory"), tr("This trial left no trajectory file."));
        m_stack->setCurrentIndex(0);
    } else {
        m_stack->setCurrentIndex(1);
        const auto before = m_list->current();
        showAgent(std::min(m_agent, graph.runs.size() - 1));
        if (m_wanted && m_wanted->value < stepCount()) {
            showCurrent(indexOf(*m_loaded.runs.front(), {m_loaded.runs.front()->agent.first(), *m_wanted}).value_or(RunIndex(0)));
            m_wanted.reset();
        } else if (m_wantedMoment && graph.isWhole) {
            showMoment(*m_wantedMoment);
            m_wantedMoment.reset();
        } else if (!before && run()->count().value > 0) {
            showCurrent(RunIndex(0));
        }
    }
    sayStatus();
    if (graph.isWhole)
        Q_EMIT loaded();
}

void TrajectoryPage::showAgent(size_t agent)
{
    if (agent != m_agent)
        m_search->clear();
    m_agent = agent;
    m_list->setRun(run());
    applyFilter();
    updateLanes();
}

void TrajectoryPage::applyFilter()
{
    m_list->setRows(listRows(*run(), m_filter, m_unfolded));
    updateFacets();
}

void TrajectoryPage::updateFacets()
{
    m_facets->setFacets(makeStepFacets(m_loaded, m_agent, m_filter, m_findings));
}

void TrajectoryPage::updateLanes()
{
    m_strip->setLanes(makeLanes(m_loaded.runs, m_axis, m_height, m_trial ? m_trial->phases : std::vector<Phase>()));
    m_jumps->setAxisText(m_strip->lanes().axis == LaneAxis::Time ? tr("Axis: time") : tr("Axis: steps"));
    m_jumps->setHeightText(m_height == BarHeight::ByTokens ? tr("Bars: tokens") : m_height == BarHeight::ByCost ? tr("Bars: cost") : tr("Bars: time"));
    std::vector<LaneMark> marks;
    for (const Loop &loop : run()->loops)
        marks.push_back({loop.first, loop.last});
    m_strip->setFindings(std::move(marks));
    if (m_list->current())
        m_strip->setCurrent(m_agent, *m_list->current());
}

void TrajectoryPage::showCurrent(RunIndex step)
{
    if (m_loaded.runs.empty() || step >= run()->count())
        return;
    if (step.value > 0 && hasResultBehind(*run(), RunIndex(step.value - 1)))
        --step.value;
    m_list->setCurrent(step);
    m_detail->setStep(run(), step);
    m_strip->setCurrent(m_agent, step);
    if (m_agent == 0)
        Q_EMIT stepActivated(run()->ref(step).step);
}

void TrajectoryPage::showStep(StepIndex step)
{
    if (m_loaded.runs.empty() || step.value >= stepCount()) {
        m_wanted = step;
        return;
    }
    if (m_agent != 0)
        showAgent(0);
    jumpTo(indexOf(*run(), {run()->agent.first(), step}));
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
    case StepFacet::Type::Finding: jumpTo(stepOfFinding(m_loaded, m_agent, facet.value)); return;
    case StepFacet::Type::Agent:
        showAgent(static_cast<size_t>(facet.value));
        if (run()->count().value > 0)
            showCurrent(RunIndex(0));
        return;
    case StepFacet::Type::Heading: return;
    }
}

void TrajectoryPage::sayStatus()
{
    if (m_loaded.runs.empty())
        return;
    const Usage sum = sumOfGraph(*m_loaded.graph);
    int steps = 0;
    for (const RunPointer &one : m_loaded.runs)
        steps += one->count().value;
    QString text = m_loaded.isWhole ? tr("%n step(s) indexed in %1", nullptr, steps).arg(sayDuration(m_loaded.took))
                                    : tr("%n step(s) so far", nullptr, steps);
    text += QStringLiteral("     ") + tr("step sums %1 / %2").arg(sayTokens(sum.input), sayTokens(sum.output));
    if (m_loaded.isWhole)
        text += m_loaded.disagreements.empty() ? tr(", totals agree") : tr(", totals differ");
    m_status->setText(text);
    Q_EMIT statusChanged(text);
}

void TrajectoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_loaded.runs.empty() && m_list->current())
        m_detail->setStep(run(), *m_list->current());
}

} // namespace quayside
