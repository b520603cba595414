// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/jobcharts.h"

#include "views/charts/dotchart.h"
#include "views/charts/heatchart.h"
#include "views/charts/matrixchart.h"
#include "views/charts/outcomechart.h"
#include "views/charts/rewardchart.h"
#include "views/charts/scatterchart.h"
#include "views/charts/stackchart.h"
#include "views/state/setting.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/chartcard.h"

#include <QGridLayout>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

namespace quayside {

namespace {

constexpr int cardChrome = 62; // pixels of a card that are not its chart
constexpr int tallestRow = 248;
constexpr int moreHeight = 268;
constexpr int tallestScrolled = 280;

QString rewardNote(const RewardFigure &figure)
{
    const bool single = std::ranges::all_of(figure.bars, [](const RewardBar &bar) { return bar.trials.size() == 1; });
    const bool attempts =
        std::ranges::any_of(figure.bars, [](const RewardBar &bar) { return bar.score.unit == ScoreUnit::Attempts; });
    if (figure.bars.empty())
        return {};
    if (single)
        return JobCharts::tr("n = 1: one run proves one run");
    return attempts ? JobCharts::tr("mean, 95 % over attempts at one task")
                    : JobCharts::tr("mean, 95 % interval over tasks");
}

QString rewardTitle(const RewardFigure &figure)
{
    if (figure.dimensions.size() > 1)
        return JobCharts::tr("Reward by dimension");
    const bool hasOwnName = !figure.dimensions.empty() && figure.dimensions.front() != scoreKey;
    return hasOwnName ? JobCharts::tr("%1 by agent").arg(figure.dimensions.front()) : JobCharts::tr("Reward by agent");
}

QString whyNoRewards(const Job &job)
{
    return job.loading || job.state == JobState::Running ? JobCharts::tr("no rewards yet")
                                                         : JobCharts::tr("no trial was scored");
}

} // namespace

JobCharts::JobCharts(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * metrics::grid);
    makeFirstRow();
    makeMore();
    makeFoldButton();
}

template <typename Chart> ChartCard *JobCharts::makeCard(const QString &title, Chart *&chart)
{
    chart = new Chart;
    auto *card = new ChartCard(title, chart);
    connect(card, &ChartCard::trialsChosen, this, [this](const TrialIndexes &indexes) {
        std::vector<TrialPointer> trials;
        for (const std::uint32_t index : indexes)
            trials.push_back(m_figures.job->trials[index]);
        Q_EMIT trialsChosen(trials);
    });
    return card;
}

void JobCharts::makeFirstRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * metrics::grid);
    m_rewardCard = makeCard(tr("Reward"), m_reward);
    ChartCard *elapsedCard = makeCard(tr("Elapsed"), m_elapsed);
    ChartCard *tokensCard = makeCard(tr("Tokens a trial"), m_tokens);
    elapsedCard->setNote(tr("dot a trial, bar the median"));
    tokensCard->setNote(tr("mean"));
    row->addWidget(m_rewardCard, 44);
    row->addWidget(elapsedCard, 32);
    row->addWidget(tokensCard, 28);
    m_row = {m_rewardCard, elapsedCard, tokensCard};
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void JobCharts::makeMore()
{
    m_more = new QWidget(this);
    auto *grid = new QGridLayout(m_more);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(3 * metrics::grid);
    ChartCard *outcomes = makeCard(tr("Outcomes"), m_outcomes);
    m_costCard = makeCard(tr("Cost a trial"), m_cost);
    ChartCard *againstCost = makeCard(tr("Reward against cost"), m_againstCost);
    ChartCard *againstTime = makeCard(tr("Reward against time"), m_againstTime);
    ChartCard *phases = makeCard(tr("Time by phase"), m_phases);
    m_matrixCard = makeCard(tr("Attempts"), m_matrix);
    m_heatCard = makeCard(tr("Rewards by trial and dimension"), m_heat);
    outcomes->setNote(tr("trials"));
    m_costCard->setNote(tr("dot a trial, bar the median"));
    phases->setNote(tr("mean"));
    againstCost->setNote(tr("median and mean, 95 %"));
    againstTime->setNote(tr("median and mean, 95 %"));
    m_matrixCard->setNote(tr("a cell an attempt, the flakiest tasks first"));
    m_heatCard->setNote(tr("shade from 0 to 1, or to the furthest of the column"));
    grid->addWidget(outcomes, 0, 0);
    grid->addWidget(m_costCard, 0, 1);
    grid->addWidget(phases, 0, 2);
    grid->addWidget(againstCost, 1, 0);
    grid->addWidget(againstTime, 1, 1);
    grid->addWidget(m_matrixCard, 1, 2);
    grid->addWidget(m_heatCard, 2, 0, 1, 3);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    for (ChartCard *card : {outcomes, m_costCard, phases, againstCost, againstTime, m_matrixCard})
        card->setFixedHeight(moreHeight);
    m_heatCard->setFixedHeight(tallestScrolled);
    grid->setRowStretch(grid->rowCount(), 1);
    m_more->hide();
}

void JobCharts::makeFoldButton()
{
    m_fold = new QPushButton(tr("Charts"), this);
    m_fold->setObjectName(QStringLiteral("foldChartsButton"));
    m_fold->setProperty("role", QStringLiteral("chip"));
    m_fold->setCheckable(true);
    m_fold->setToolTip(tr("Shows or folds the charts above the table"));
    m_fold->setChecked(!setting::chartsFolded.read(QSettings()));
    m_fold->hide();
    if (!m_fold->isChecked())
        hide();
    connect(m_fold, &QPushButton::toggled, this, [this](bool on) {
        setVisible(on);
        QSettings settings;
        setting::chartsFolded.write(settings, !on);
    });
}

/// As tall as the tallest of its charts needs.
void JobCharts::fitRow()
{
    int wanted = 0;
    for (const ChartCard *card : m_row)
        wanted = std::max(wanted, card->chart().sizeHint().height());
    for (ChartCard *card : m_row)
        card->setFixedHeight(std::min(wanted + cardChrome, tallestRow));
}

void JobCharts::setJob(const JobPointer &job)
{
    if (m_run.isRunning())
        m_waiting = job;
    else if (job)
        m_run.start([job](const RunControl &) { return makeJobFigures(job); },
                    [this](JobFigures figures) { take(std::move(figures)); });
}

void JobCharts::take(JobFigures figures)
{
    m_figures = std::move(figures);
    showFigures();
    showNotes();
    Q_EMIT figuresShown();
    if (m_waiting)
        setJob(std::exchange(m_waiting, nullptr));
}

void JobCharts::showFigures()
{
    m_reward->setFigure(m_figures.reward, whyNoRewards(*m_figures.job));
    m_elapsed->setFigure(m_figures.elapsed);
    m_tokens->setFigure(m_figures.tokens);
    m_outcomes->setFigure(m_figures.outcomes);
    m_cost->setFigure(m_figures.cost);
    m_phases->setFigure(m_figures.phases);
    m_againstCost->setFigure(m_figures.againstCost);
    m_againstTime->setFigure(m_figures.againstTime);
    m_matrix->setFigure(m_figures.attempts, m_figures.job);
    m_heat->setFigure(m_figures.heat, m_figures.job);
    fitRow();
}

void JobCharts::showNotes()
{
    m_rewardCard->setTitle(rewardTitle(m_figures.reward));
    m_rewardCard->setNote(rewardNote(m_figures.reward));
    m_heatCard->setVisible(m_figures.heat.dimensions.size() > 1);
}

} // namespace quayside
