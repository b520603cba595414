// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/comparepage.h"

#include "views/compare/comparebar.h"
#include "views/compare/compareexport.h"
#include "views/compare/comparepanes.h"
#include "views/compare/costchart.h"
#include "views/compare/differsstrip.h"
#include "views/compare/squarechart.h"
#include "views/compare/taskpane.h"
#include "views/compare/verdictcard.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/emptystate.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace quayside {

namespace {

constexpr int cardsHeight = 236;

} // namespace

ComparePage::ComparePage(EvidenceStore &store, QWidget *parent) : QStackedWidget(parent)
{
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    addWidget(makeEmpty());
    addWidget(makeContent(store));
    connectParts();
}

QWidget *ComparePage::makeEmpty()
{
    auto *empty = new EmptyState(tr("Nothing to compare yet"),
                                 tr("Open jobs whose trials differ in agent, model or another setting."));
    connect(empty->addAction(tr("Open…")), &QPushButton::clicked, this, &ComparePage::openRequested);
    return empty;
}

QWidget *ComparePage::makeContent(EvidenceStore &store)
{
    m_export = new CompareExport;
    m_differs = new DiffersStrip;
    m_tasks = new TaskPane(store);
    m_panes = new ComparePanes(store, m_tasks);
    m_footer = makeLabel({}, LabelRole::Muted);
    m_footer->setFont(smallFont(font()));
    m_footer->setMinimumHeight(20);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::cardPadding, metrics::cardPadding, metrics::cardPadding, 0);
    column->setSpacing(metrics::cardPadding);
    column->addWidget(new CompareBar(m_run, m_export));
    column->addWidget(m_differs);
    column->addWidget(makeCards());
    column->addWidget(m_panes, 1);
    column->addWidget(m_footer);
    return content;
}

QWidget *ComparePage::makeCards()
{
    m_verdict = new VerdictCard;
    m_square = new SquareChart;
    m_cost = new CostChart;
    m_costCard = new ChartCard(m_cost->title(), m_cost);
    m_costCard->setNote(tr("median, 95 %"));
    auto *cards = new QWidget;
    auto *row = new QHBoxLayout(cards);
    row->setContentsMargins({});
    row->setSpacing(metrics::cardPadding);
    row->addWidget(m_verdict, 45);
    row->addWidget(new ChartCard(tr("Outcomes by task"), m_square), 24);
    row->addWidget(m_costCard, 27);
    cards->setFixedHeight(cardsHeight);
    return cards;
}

void ComparePage::connectParts()
{
    connect(&m_run, &CompareRun::compared, this, &ComparePage::take);
    connect(&m_run, &CompareRun::subjectChanged, this, [this] { m_chosen.reset(); });
    connect(m_differs, &DiffersStrip::detailsWanted, this, [this] { m_panes->showPane(ComparePanes::Pane::Differs); });
    connect(m_verdict, &VerdictCard::armChosen, this, &ComparePage::chooseArm);
    connect(m_square, &SquareChart::chosen, m_tasks, &TaskPane::choose);
    connect(m_tasks, &TaskPane::trialChosen, this, &ComparePage::trialChosen);
    connect(m_tasks, &TaskPane::sideBySideWanted, this, &ComparePage::sideBySideWanted);
    connect(m_tasks, &TaskPane::armsReordered, this, &ComparePage::reorder);
}

void ComparePage::take(const ComparisonPointer &comparison)
{
    m_comparison = comparison;
    m_arm = armInView();
    showAll();
    Q_EMIT comparisonShown();
}

/// The arm that was chosen, wherever it stands now; else the first that can be compared with the baseline.
size_t ComparePage::armInView() const
{
    const auto &differences = m_comparison->differences;
    const auto chosen = std::ranges::find_if(differences, [this](const ArmDifference &difference) {
        return m_comparison->scored.arms[difference.arm] == m_chosen;
    });
    if (chosen != differences.end())
        return chosen->arm;
    const auto first =
        std::ranges::find_if(differences, [](const ArmDifference &difference) { return difference.difference.n > 0; });
    return first == differences.end() ? 1 : first->arm;
}

void ComparePage::showAll()
{
    const bool comparable = m_comparison->arms.size() > 1;
    setCurrentIndex(comparable ? 1 : 0);
    m_export->setComparison(m_comparison, m_arm);
    if (!comparable)
        return;
    m_differs->setComparison(*m_comparison);
    m_cost->setComparison(m_comparison);
    m_costCard->setTitle(m_cost->title());
    m_tasks->setComparison(m_comparison);
    showArm();
    showFooter();
}

void ComparePage::showArm()
{
    m_export->setComparison(m_comparison, m_arm);
    m_verdict->setComparison(m_comparison, m_arm);
    m_square->setComparison(m_comparison, m_arm);
    m_tasks->setArm(m_arm);
    m_panes->setComparison(m_comparison, m_arm);
}

void ComparePage::showFooter()
{
    const QLocale locale;
    const QStringList counts{tr("%n trial(s)", nullptr, m_comparison->trials),
                             tr("%n task(s)", nullptr, static_cast<int>(m_comparison->scored.rows.size())),
                             tr("%n arm(s)", nullptr, static_cast<int>(m_comparison->arms.size()))};
    QString footer = counts.join(QStringLiteral(", "));
    if (m_comparison->tasksLeftOut > 0)
        footer += tr(" · %n task(s) left out", nullptr, m_comparison->tasksLeftOut);
    footer += tr(" · bands of repeated attempts: seed %1, %2 resamples")
                  .arg(m_comparison->options.resampling.seed)
                  .arg(locale.toString(m_comparison->options.resampling.resamples));
    const auto tested = std::ranges::count_if(m_comparison->differences,
                                              [](const ArmDifference &difference) { return difference.p.has_value(); });
    if (tested > 1)
        footer += tr(" · Holm over %n comparison(s)", nullptr, static_cast<int>(tested));
    m_footer->setText(footer);
}

void ComparePage::chooseArm(size_t arm)
{
    m_chosen = m_comparison->scored.arms[arm];
    m_arm = arm;
    showArm();
}

void ComparePage::reorder(const std::vector<size_t> &order)
{
    CompareOptions options = m_run.options();
    options.scoring.order.clear();
    for (const size_t arm : order)
        options.scoring.order.push_back(m_comparison->scored.arms[arm]);
    m_run.setOptions(options);
}

} // namespace quayside
