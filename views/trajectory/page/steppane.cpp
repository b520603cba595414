// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/steppane.h"

#include "views/trajectory/list/imagestore.h"
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/asknumber.h"
#include "views/trajectory/page/filtermenu.h"
#include "views/trajectory/page/jumpbar.h"
#include "views/trajectory/page/runsearch.h"
#include "views/trajectory/page/stepcopies.h"
#include "views/trajectory/page/wholewindow.h"
#include "views/widgets/text/searchbar.h"

#include <QInputDialog>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

qsizetype picturesIn(const AgentRun &run)
{
    return std::ranges::count_if(run.steps, [&run](StepRef ref) { return run.graph->at(ref).has(StepFlag::Image); });
}

/// A run is of computer use when every third step of it, and three at least, has a picture.
bool looksAtScreens(const AgentRun &run, qsizetype pictures)
{
    return pictures >= 3 && pictures * 3 >= run.count().value;
}

} // namespace

StepPane::StepPane(QWidget *parent) : QWidget(parent)
{
    build();
    m_listed = new ListedSteps(this);
    m_filterMenu = new FilterMenu(m_jumps->filterMenu(), m_listed);
    m_search = new RunSearch(m_searchBar, this);
    m_images = new ImageStore(this);
    m_copies = new StepCopies(this);
    connectJumps();
    connectFilter();
    connectSearch();
    connectList();
}

void StepPane::build()
{
    m_list = new StepList;
    m_jumps = new JumpBar;
    m_searchBar = new SearchBar;
    m_searchBar->hide();
    setMinimumWidth(320);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_jumps);
    column->addWidget(m_searchBar);
    column->addWidget(m_list, 1);
}

void StepPane::connectJumps()
{
    connect(m_jumps, &JumpBar::firstErrorWanted, this, [this] { want(firstError(*m_run)); });
    connect(m_jumps, &JumpBar::longestWanted, this, [this] { want(longestStep(*m_run)); });
    connect(m_jumps, &JumpBar::costliestWanted, this, [this] { want(costliestStep(*m_run)); });
    connect(m_jumps, &JumpBar::numberWanted, this, &StepPane::askNumber);
    connect(m_jumps, &JumpBar::searchWanted, m_search, &RunSearch::open);
    connect(m_jumps, &JumpBar::outlineToggled, m_listed, &ListedSteps::setOutline);
    connect(m_jumps, &JumpBar::detailsToggled, m_list,
            [this](bool on) { m_list->setDetail(on ? CardDetail::Part : CardDetail::Line); });
    connect(m_jumps, &JumpBar::picturesToggled, m_list, [this](bool first) {
        m_list->setPictures(first ? StepList::Pictures::First : StepList::Pictures::BelowWords);
    });
}

void StepPane::connectFilter()
{
    connect(m_listed, &ListedSteps::markedChanged, m_list, [this] { m_list->setMarked(m_listed->marked()); });
    connect(m_listed, &ListedSteps::rowsChanged, this, &StepPane::showRows);
    connect(m_listed, &ListedSteps::filterChanged, this, &StepPane::leaveWhatIsHidden);
    connect(m_list, &StepList::unfoldRequested, m_listed, &ListedSteps::unfold);
    connect(m_jumps->filterMenu(), &QMenu::aboutToShow, this, [this] {
        if (m_run)
            m_filterMenu->fill(m_search->hits(), m_range ? m_range() : std::nullopt);
    });
    connect(m_filterMenu, &FilterMenu::copyWanted, this,
            [this](CopyFormat format) { m_copies->copy(m_run, m_list->rows(), format); });
    connect(m_copies, &StepCopies::copied, this, [this](const CopiedSteps &steps) { Q_EMIT copied(sayCopied(steps)); });
}

void StepPane::connectSearch()
{
    connect(m_search, &RunSearch::patternChanged, m_list, &StepList::setHits);
    connect(m_search, &RunSearch::stepWanted, this, &StepPane::stepWanted);
    connect(m_search, &RunSearch::hitsChanged, this, &StepPane::takeHits);
    connect(m_search, &RunSearch::closed, m_list, [this] { m_list->setFocus(); });
}

void StepPane::connectList()
{
    connect(m_images, &ImageStore::arrived, m_list, &StepList::relayout);
    m_list->setImageSource([this](StepRef step, const ImagePart &image, int height) {
        return m_images->image(*m_run->graph, step, image, height);
    });
    connect(m_list, &StepList::currentChanged, this, &StepPane::stepWanted);
    connect(m_list, &StepList::linkChosen, this, &StepPane::linkWanted);
    connect(m_list, &StepList::copyWanted, this, [this] {
        if (const auto step = m_list->current())
            StepCopies::copyCard(*m_run, *step);
    });
    connect(m_list, &StepList::wholeWanted, this, [this](RunIndex step) {
        openWhole(copyOfCard(*m_run, step, CopyFormat::Text).toUtf8(), tr("Step %1").arg(step.value + 1), this);
    });
}

std::vector<PaneShortcut> StepPane::shortcuts()
{
    return {{Qt::Key_E, [this] { want(firstError(*m_run)); }},
            {Qt::Key_L, [this] { want(longestStep(*m_run)); }},
            {Qt::Key_D, [this] { want(costliestStep(*m_run)); }},
            {Qt::CTRL | Qt::Key_G, [this] { askNumber(); }},
            {Qt::Key_B, [this] { toggleBookmark(); }},
            {Qt::Key_O, [this] { m_jumps->toggleOutline(); }},
            {Qt::Key_X, [this] { m_jumps->toggleDetails(); }},
            {Qt::CTRL | Qt::Key_F, [this] { m_search->open(); }},
            {Qt::Key_F3, [this] { m_search->goToNext(Direction::Forward); }},
            {Qt::SHIFT | Qt::Key_F3, [this] { m_search->goToNext(Direction::Backward); }}};
}

void StepPane::setFolder(const Folder &folder)
{
    m_images->setFolder(folder);
}

void StepPane::clear()
{
    m_run.reset();
    m_listed->clear();
    m_search->setRun({});
    m_list->clear();
}

void StepPane::setRun(const RunPointer &run)
{
    m_run = run;
    m_list->setRun(run);
    m_listed->setRun(run);
    m_search->setRun(run);
}

void StepPane::choosePictures(const AgentRun &run)
{
    const qsizetype pictures = picturesIn(run);
    const bool areFirst = looksAtScreens(run, pictures);
    m_jumps->setPictures(pictures, areFirst);
    m_list->setPictures(areFirst ? StepList::Pictures::First : StepList::Pictures::BelowWords);
}

void StepPane::setCurrent(RunIndex step)
{
    if (!isListed(m_list->rows(), step))
        m_listed->listAlso(step);
    m_search->setCurrent(step);
    m_list->setCurrent(step);
}

void StepPane::showRows()
{
    m_list->setRows(m_listed->rows(), m_listed->filter().shown);
    const qsizetype all = m_run->count().value;
    m_jumps->setListed(m_listed->isEverything() ? all : std::ssize(m_list->rows()), all);
}

/// The current step is in the list.
void StepPane::leaveWhatIsHidden()
{
    const auto current = m_list->current();
    const auto row = current ? rowOf(m_list->rows(), *current) : std::nullopt;
    if (row && !isListed(m_list->rows(), *current))
        Q_EMIT stepWanted(m_list->rows()[*row].first);
}

void StepPane::takeHits()
{
    const std::vector<RunIndex> &hits = m_search->hits();
    Q_EMIT hitsChanged(hits);
    m_listed->replaceHits(m_search->isRunning() || !hits.empty() ? std::optional(hits) : std::nullopt);
}

void StepPane::want(std::optional<RunIndex> step)
{
    if (step)
        Q_EMIT stepWanted(*step);
}

void StepPane::toggleBookmark()
{
    if (const auto step = m_list->current())
        m_listed->toggleBookmark(*step);
}

void StepPane::askNumber()
{
    const int last = std::max(1, m_run->count().value);
    const WholeNumber asked{
        .title = tr("Go to step"), .label = tr("Step (1 to %1)").arg(last), .least = 1, .most = last, .value = 1};
    connect(quayside::askNumber(asked, this), &QInputDialog::intValueSelected, this,
            [this](int number) { Q_EMIT stepWanted(RunIndex(number - 1)); });
}

} // namespace quayside
