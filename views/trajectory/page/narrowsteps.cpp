// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/wording.h"
#include "views/trajectory/detail/stepdetail.h"
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/bookmarks.h"
#include "views/trajectory/page/copylisted.h"
#include "views/trajectory/page/jumpbar.h"
#include "views/trajectory/page/stepsearch.h"
#include "views/trajectory/page/trajectorypage.h"
#include "views/trajectory/page/wholewindow.h"
#include "views/trajectory/strip/timelinestrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>

#include <algorithm>

namespace quayside {

namespace {

/// A run is of computer use when every third step of it, and three at least, has a picture.
bool looksAtScreens(const AgentRun &run, qsizetype pictures)
{
    return pictures >= 3 && pictures * 3 >= run.count().value;
}

qsizetype picturesIn(const AgentRun &run)
{
    return std::ranges::count_if(run.steps, [&run](StepRef ref) { return run.graph->at(ref).has(StepFlag::Image); });
}

} // namespace

void TrajectoryPage::connectFilters()
{
    connect(m_jumps->filterMenu(), &QMenu::aboutToShow, this, &TrajectoryPage::fillFilterMenu);
    connect(m_jumps, &JumpBar::picturesToggled, this, [this](bool first) {
        m_list->setPictures(first ? StepList::Pictures::First : StepList::Pictures::BelowWords);
    });
    connect(m_list, &StepList::copyWanted, this, [this] {
        if (m_list->current())
            QGuiApplication::clipboard()->setText(copyOfCard(*run(), *m_list->current(), CopyFormat::Text));
    });
    connect(m_copies, &CopyListed::copied, this, [this](const CopiedSteps &copied) {
        QGuiApplication::clipboard()->setText(copied.text);
        m_status->setText(copied.steps == copied.all
                              ? tr("%n step(s) copied", nullptr, copied.steps)
                              : tr("The first %1 of %2 steps copied; more do not fit in the clipboard")
                                    .arg(copied.steps)
                                    .arg(copied.all));
    });
    connect(m_list, &StepList::wholeWanted, this, [this](RunIndex step) {
        openWhole(copyOfCard(*run(), step, CopyFormat::Text).toUtf8(), tr("Step %1").arg(step.value + 1), this);
    });
    connect(m_detail, &StepDetail::wholeWanted, this,
            [this](const QString &text, const QString &name) { openWhole(text.toUtf8(), name, this); });
}

void TrajectoryPage::fillFilterMenu()
{
    QMenu *menu = m_jumps->filterMenu();
    menu->clear();
    if (m_loaded.runs.empty())
        return;
    const auto toggle = [&](const QString &text, bool isOn, auto change) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        connect(action, &QAction::triggered, this, [this, change](bool on) {
            change(on);
            applyFilter();
        });
        return action;
    };
    toggle(tr("Only steps that failed"), m_filter.onlyErrors, [this](bool on) { m_filter.onlyErrors = on; });
    QAction *marked = toggle(tr("Only bookmarked steps"), m_filter.marked.has_value(),
                             [this](bool on) { m_filter.marked = on ? std::optional(m_marked) : std::nullopt; });
    marked->setEnabled(!m_marked.empty() || m_filter.marked);
    QAction *hits = toggle(tr("Only steps where the search found something"), m_filter.hits.has_value(),
                           [this](bool on) { m_filter.hits = on ? std::optional(m_search->hits()) : std::nullopt; });
    hits->setEnabled(!m_search->hits().empty() || m_filter.hits);
    QAction *within = toggle(tr("Only steps in the shown part of the timeline"), m_filter.within.has_value(),
                             [this](bool on) { m_filter.within = on ? stepsOnScreen() : std::nullopt; });
    within->setEnabled(stepsOnScreen() || m_filter.within);
    menu->addSeparator();
    connect(menu->addAction(m_filter.tokensAtLeast ? tr("At least %1 tokens…").arg(sayTokens(m_filter.tokensAtLeast))
                                                   : tr("At least so many tokens…")),
            &QAction::triggered, this, &TrajectoryPage::askTokens);
    connect(menu->addAction(m_filter.costAtLeast ? tr("At least %1…").arg(sayCost(m_filter.costAtLeast))
                                                 : tr("At least so much cost…")),
            &QAction::triggered, this, &TrajectoryPage::askCost);
    menu->addSeparator();
    addCopies(menu->addMenu(tr("Copy what is listed")));
    QAction *all = menu->addAction(tr("Show every step"));
    all->setEnabled(m_filter != StepFilter());
    connect(all, &QAction::triggered, this, [this] {
        m_filter = {};
        applyFilter();
    });
}

/// Nothing where the timeline shows all of it.
std::optional<StepRange> TrajectoryPage::stepsOnScreen() const
{
    const Lanes &lanes = m_strip->lanes();
    const bool isWhole = m_strip->from() <= 0 && m_strip->to() >= lanes.length;
    return isWhole ? std::nullopt : stepsBetween(lanes, m_agent, m_strip->from(), m_strip->to());
}

void TrajectoryPage::addCopies(QMenu *menu)
{
    const auto add = [&](const QString &text, CopyFormat format) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, format] { m_copies->copy(run(), m_list->rows(), format); });
    };
    add(tr("as text"), CopyFormat::Text);
    add(tr("as Markdown"), CopyFormat::Markdown);
    add(tr("as JSON"), CopyFormat::Json);
}

void TrajectoryPage::askTokens()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setWindowTitle(tr("Steps by tokens"));
    dialog->setLabelText(tr("Only steps with at least so many tokens (0 for all)"));
    dialog->setIntRange(0, std::numeric_limits<int>::max());
    dialog->setIntStep(1000);
    dialog->setIntValue(static_cast<int>(m_filter.tokensAtLeast.value_or(Tokens(10'000)).value));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int tokens) {
        m_filter.tokensAtLeast = tokens > 0 ? std::optional(Tokens(tokens)) : std::nullopt;
        applyFilter();
    });
    dialog->open();
}

void TrajectoryPage::askCost()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setWindowTitle(tr("Steps by cost"));
    dialog->setLabelText(tr("Only steps that cost at least so many dollars (0 for all)"));
    dialog->setDoubleRange(0, 1e6);
    dialog->setDoubleDecimals(4);
    dialog->setDoubleStep(0.01);
    dialog->setDoubleValue(m_filter.costAtLeast.value_or(Usd(0.01)).value);
    connect(dialog, &QInputDialog::doubleValueSelected, this, [this](double dollars) {
        m_filter.costAtLeast = dollars > 0 ? std::optional(Usd(dollars)) : std::nullopt;
        applyFilter();
    });
    dialog->open();
}

void TrajectoryPage::toggleBookmark()
{
    if (!m_list->current())
        return;
    Bookmarks::toggle(*run(), *m_list->current());
    readBookmarks();
    if (m_filter.marked)
        m_filter.marked = m_marked;
    applyFilter();
}

void TrajectoryPage::readBookmarks()
{
    m_marked = Bookmarks::of(*run());
    m_list->setMarked(m_marked);
}

void TrajectoryPage::choosePictures()
{
    const qsizetype pictures = picturesIn(*run());
    const bool areFirst = looksAtScreens(*run(), pictures);
    m_jumps->setPictures(pictures, areFirst);
    m_list->setPictures(areFirst ? StepList::Pictures::First : StepList::Pictures::BelowWords);
}

} // namespace quayside
