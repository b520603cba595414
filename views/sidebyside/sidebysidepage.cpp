// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/sidebysidepage.h"

#include "views/diff/diffview.h"
#include "views/models/pathwording.h"
#include "views/sidebyside/pairdetail.h"
#include "views/sidebyside/pathhead.h"
#include "views/sidebyside/pathlanes.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/card.h"
#include "views/widgets/parts/emptystate.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace quayside {

namespace {

QString whyNoPair(const PathSet &set)
{
    const auto isMissing = [](const std::optional<Error> &problem) {
        return problem && problem->code == ErrorCode::NotFound;
    };
    if (isMissing(set.problem) && std::ranges::all_of(set.others, isMissing, &AlignedTrial::problem))
        return SideBySidePage::tr("These trials left no trajectory");
    return sayProblem(set.problem ? *set.problem : *set.others.front().problem);
}

} // namespace

SideBySidePage::SideBySidePage(EvidenceStore &store, QWidget *parent) : QWidget(parent), m_store(store)
{
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::cardPadding, metrics::cardPadding, metrics::cardPadding, metrics::cardPadding);
    column->setSpacing(2 * metrics::grid);
    column->addWidget(makeBar());
    m_lanes = new PathLanes;
    auto *overview = new Card;
    overview->body()->setContentsMargins(1, metrics::grid, 1, metrics::grid);
    overview->body()->addWidget(m_lanes);
    column->addWidget(overview);
    column->addWidget(makeSteps(), 1);
    m_empty = new EmptyState(tr("Reading the trajectories"), {});
    m_body = new QStackedWidget;
    m_body->addWidget(m_empty);
    m_body->addWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_body);
    setFocusProxy(m_list);
    connect(m_lanes, &PathLanes::laneChosen, this, &SideBySidePage::chooseLane);
    connect(m_lanes, &PathLanes::pairChosen, m_list, &PairList::setCurrent);
    connect(m_list, &PairList::currentChanged, this, &SideBySidePage::showPair);
    connect(m_list, &PairList::stepWanted, this, &SideBySidePage::stepWanted);
}

QPushButton *SideBySidePage::addButton(QHBoxLayout *row, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setToolTip(tip);
    row->addWidget(button);
    return button;
}

QWidget *SideBySidePage::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    QLabel *title = makeLabel(tr("Side by side"));
    title->setFont(headlineFont(font()));
    row->addWidget(title);
    m_summary = new ElidedLabel({}, LabelRole::Muted, Qt::ElideRight);
    row->addWidget(m_summary, 1);
    m_toDivergence = addButton(row, tr("Divergence"), tr("To the step where the paths part for good"));
    m_toRejoin = addButton(row, tr("Rejoin"), tr("To the step where the paths meet again"));
    connect(m_toDivergence, &QPushButton::clicked, this, [this] { goTo(m_set->others[m_other].difference.pair); });
    connect(m_toRejoin, &QPushButton::clicked, this, [this] { goTo(m_set->others[m_other].alignment.rejoin); });
    auto *previous = addButton(row, tr("▲"), tr("Previous difference (P)"));
    previous->setAccessibleName(tr("Previous difference"));
    auto *next = addButton(row, tr("▼"), tr("Next difference (N)"));
    next->setAccessibleName(tr("Next difference"));
    connect(previous, &QPushButton::clicked, this, [this] { m_list->goToDifference(Direction::Backward); });
    connect(next, &QPushButton::clicked, this, [this] { m_list->goToDifference(Direction::Forward); });
    auto *only = addButton(row, tr("Only differences"), tr("Leave out the steps that are the same"));
    only->setCheckable(true);
    connect(only, &QPushButton::toggled, this,
            [this](bool on) { m_list->setShown(on ? PairsShown::Differences : PairsShown::All); });
    auto *swap = addButton(row, tr("Swap"), tr("Lay the others beside the chosen trial"));
    connect(swap, &QPushButton::clicked, this, [this] {
        auto order = m_trials;
        std::swap(order.front(), order[m_other + 1]);
        Q_EMIT orderWanted(order);
    });
    return bar;
}

QWidget *SideBySidePage::makeSteps()
{
    auto *card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->setSpacing(0);
    auto *heads = new QWidget;
    m_heads = new QHBoxLayout(heads);
    m_heads->setContentsMargins({});
    m_heads->setSpacing(0);
    card->body()->addWidget(heads);
    m_list = new PairList;
    m_diff = new DiffView;
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_list);
    splitter->addWidget(m_diff);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({300, 190});
    card->body()->addWidget(splitter, 1);
    return card;
}

void SideBySidePage::setTrials(const std::vector<TrialPointer> &trials)
{
    if (trials == m_trials && (m_set || isLoading()))
        return;
    m_trials = trials;
    m_set.reset();
    m_body->setCurrentIndex(0);
    m_empty->setTexts(trials.size() < 2 ? tr("Choose two to six trials") : tr("Reading the trajectories"), {});
    if (trials.size() < 2)
        return;
    m_run.start(
        [&store = m_store, trials](const RunControl &control) { return readPaths(store, trials, control.stopToken()); },
        [this](PathSetPointer set) { take(std::move(set)); });
}

void SideBySidePage::take(PathSetPointer set)
{
    if (!set)
        return;
    m_set = std::move(set);
    std::vector<QString> names;
    for (const AlignedTrial &other : m_set->others)
        names.push_back(sayTrial(*other.trial));
    m_lanes->setPaths(m_set, std::move(names));
    const auto readable =
        std::ranges::find_if(m_set->others, [](const AlignedTrial &other) { return other.path != nullptr; });
    const bool hasPair = m_set->first && readable != m_set->others.end();
    m_body->setCurrentIndex(hasPair ? 1 : 0);
    if (hasPair)
        chooseLane(static_cast<size_t>(readable - m_set->others.begin()));
    else
        m_empty->setTexts(tr("There is nothing to lay side by side"), whyNoPair(*m_set));
    Q_EMIT shown();
}

void SideBySidePage::chooseLane(size_t other)
{
    if (!m_set || other >= m_set->others.size() || !m_set->others[other].path || !m_set->first)
        return;
    m_other = other;
    const AlignedTrial &chosen = m_set->others[other];
    m_lanes->setChosen(other);
    m_list->setPaths({.set = m_set, .other = other});
    m_toDivergence->setEnabled(chosen.difference.pair.has_value());
    m_toRejoin->setEnabled(chosen.alignment.rejoin.has_value());
    static_cast<ElidedLabel *>(m_summary)->setWhole(sayCounts(chosen.alignment));
    showHeads();
    m_list->setCurrent(chosen.difference.pair.value_or(0));
}

void SideBySidePage::showHeads()
{
    while (QLayoutItem *item = m_heads->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const AlignedTrial &chosen = m_set->others[m_other];
    for (const auto &[trial, path] : {std::pair(m_set->trial, m_set->first), std::pair(chosen.trial, chosen.path)}) {
        auto *head = new PathHead(trial, path.get());
        connect(head, &PathHead::opened, this, &SideBySidePage::trialWanted);
        m_heads->addWidget(head, 1);
    }
    auto *deltas = new QWidget;
    deltas->setFixedWidth(PairColumns::deltasWidth);
    auto *row = new QHBoxLayout(deltas);
    row->setContentsMargins(0, 0, 2 * metrics::grid, metrics::grid);
    for (const QString &text : {tr("Δ tokens"), tr("Δ time")}) {
        QLabel *label = makeLabel(text, LabelRole::Muted);
        label->setToolTip(tr("Second less first, from the start to this step"));
        label->setAlignment(Qt::AlignRight | Qt::AlignBottom);
        row->addWidget(label, 1);
    }
    m_heads->addWidget(deltas);
}

void SideBySidePage::goTo(const std::optional<size_t> &pair)
{
    if (pair)
        m_list->setCurrent(*pair);
    m_list->setFocus();
}

void SideBySidePage::showPair(size_t pair)
{
    const AlignedTrial &chosen = m_set->others[m_other];
    const AlignedPair &shownPair = chosen.alignment.pairs[pair];
    m_lanes->setCurrent(pair);
    const auto title = [](const TrialPath &path, const std::optional<StepIndex> &row) {
        return row ? tr("step %1").arg(sayStepNumber(path, static_cast<size_t>(row->value))) : tr("no step here");
    };
    m_diff->setContent({.text = compareSteps(*m_set->first, *chosen.path, shownPair),
                        .fileName = {},
                        .beforeTitle = title(*m_set->first, shownPair.first),
                        .afterTitle = title(*chosen.path, shownPair.second),
                        .blame = {}});
}

} // namespace quayside
