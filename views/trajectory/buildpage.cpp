// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/trajectorypage.h"

#include "core/formats/atif/atif.h"
#include "core/formats/atif/atifformat.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/trajectory/copylisted.h"
#include "views/trajectory/growthwatch.h"
#include "views/trajectory/imagestore.h"
#include "views/trajectory/jumpbar.h"
#include "views/trajectory/stepactions.h"
#include "views/trajectory/stepdetail.h"
#include "views/trajectory/stepfacetdelegate.h"
#include "views/trajectory/stepfacetlist.h"
#include "views/trajectory/stepfacetmodel.h"
#include "views/trajectory/steplist.h"
#include "views/trajectory/stepsearch.h"
#include "views/trajectory/timelinestrip.h"
#include "views/widgets/parts/emptystate.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/text/searchbar.h"

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
    m_copies = new CopyListed(this);
    build();
    bindKeys();
    connectJumps();
    connectSearch();
    connectFilters();
    m_growth = new GrowthWatch(this);
    connect(m_growth, &GrowthWatch::changed, this, &TrajectoryPage::reload);
    connect(m_loader, &GraphLoader::loaded, this, &TrajectoryPage::take);
    connect(m_images, &ImageStore::arrived, m_list, &StepList::relayout);
    connect(m_list, &StepList::currentChanged, this, &TrajectoryPage::showCurrent);
    connect(m_list, &StepList::linkChosen, this, &TrajectoryPage::openLink);
    connect(m_list, &StepList::unfoldRequested, this, [this](RunIndex step) {
        const auto &loops = run()->loops;
        const auto loop =
            std::ranges::find_if(loops, [step](const Loop &one) { return one.first <= step && step <= one.last; });
        if (loop == loops.end())
            return;
        m_unfolded.insert(std::ranges::lower_bound(m_unfolded, loop->first), loop->first);
        applyFilter();
    });
    connect(m_strip, &TimelineStrip::stepActivated, this, [this](size_t lane, RunIndex step) {
        const size_t agent = m_strip->lanes().lanes[lane].agent;
        if (agent != m_agent)
            showAgent(agent);
        showCurrent(step);
    });
    connect(m_facetView, &QListView::clicked, this, [this](const QModelIndex &index) { chooseFacet(index.row()); });
    connect(m_facetView, &QListView::activated, this, [this](const QModelIndex &index) { chooseFacet(index.row()); });
    m_list->setImageSource([this](StepRef ref, const ImagePart &image, int height) {
        const GraphNode &node = m_loaded.graph->at(ref.node);
        if (image.path.text.startsWith(QLatin1String("data:"))) {
            const QString key = QStringLiteral("%1:%2").arg(ref.node.value).arg(image.path.offset);
            return m_images->inlineImage(key, height, [trajectory = node.trajectory, path = image.path] {
                return wholeText(*trajectory, path);
            });
        }
        const QStringList places = candidatesFor(node.file, image.path.text);
        return places.isEmpty() ? QPixmap() : m_images->image(places.front(), height);
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
    m_facetView->setResizeMode(QListView::Adjust);
    m_facetView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facetView->setAccessibleName(tr("Filters"));
    m_facetView->setMinimumWidth(168);
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_facetView);
    split->addWidget(buildMiddle());
    split->addWidget(buildSide());
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
    for (QWidget *button : m_jumps->overviewButtons())
        foot->addWidget(button);
    column->addWidget(footer);
    m_empty = new EmptyState(tr("No trajectory"), noTrajectory());
    m_showFiles = m_empty->addAction(tr("Show its files"));
    m_showFiles->hide();
    connect(m_showFiles, &QPushButton::clicked, this, &TrajectoryPage::filesWanted);
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

QWidget *TrajectoryPage::buildSide()
{
    m_detail = new StepDetail;
    auto *actions = new StepActions;
    connect(m_detail, &StepDetail::stepShown, actions, &StepActions::setStep);
    connect(m_detail, &StepDetail::cleared, actions, &StepActions::clear);
    connect(actions, &StepActions::stepRequested, this, &TrajectoryPage::showCurrent);
    auto *side = new QWidget;
    side->setMinimumWidth(240);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_detail, 1);
    column->addWidget(actions);
    return side;
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
    bind(Qt::Key_B, [this] { toggleBookmark(); });
    bind(Qt::SHIFT | Qt::Key_B, [this] {
        const auto next = m_list->current() ? std::ranges::upper_bound(m_marked, *m_list->current()) : m_marked.begin();
        jumpTo(m_marked.empty() ? std::nullopt : std::optional(next == m_marked.end() ? m_marked.front() : *next));
    });
    bind(Qt::Key_F, [this] { followLink(); });
    bind(Qt::Key_O, [this] { m_jumps->toggleOutline(); });
    bind(Qt::Key_X, [this] { m_jumps->toggleDetails(); });
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
    connect(m_jumps, &JumpBar::detailsToggled, m_list,
            [this](bool on) { m_list->setDetail(on ? CardDetail::Part : CardDetail::Line); });
}

} // namespace quayside
