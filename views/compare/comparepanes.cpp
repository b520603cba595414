// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/comparepanes.h"

#include "core/stats/mean.h"
#include "views/compare/armfindings.h"
#include "views/compare/dimensionchart.h"
#include "views/models/comparetables.h"
#include "views/models/comparewording.h"
#include "views/models/rewardwording.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/chartcard.h"
#include "views/widgets/parts/facttableview.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace quayside {

namespace {

constexpr std::array allPanes{ComparePanes::Pane::Tasks, ComparePanes::Pane::Arms, ComparePanes::Pane::Dimensions,
                              ComparePanes::Pane::Attempts, ComparePanes::Pane::Differs};

/// The page of a pane inside its scroll area, emptied.
QWidget *freshPage(QStackedWidget *pages, int pane)
{
    auto *scroll = static_cast<QScrollArea *>(pages->widget(pane));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, metrics::grid, 0, 0);
    column->setSpacing(2 * metrics::grid);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    return page;
}

void addTable(QWidget *page, const FactTable &table)
{
    page->layout()->addWidget(makeSectionLabel(table.title));
    page->layout()->addWidget(new FactTableView(table, {.rows = 60, .columnWidth = 260}));
}

void addText(QWidget *page, const QString &text)
{
    QLabel *label = makeLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    page->layout()->addWidget(label);
}

/// Dimensions of which both means are shares have one axis, each other has one of its own.
std::vector<QStringList> byAxis(const std::vector<DimensionDifference> &dimensions)
{
    std::vector<QStringList> axes(1);
    for (const DimensionDifference &dimension : dimensions) {
        if (areShares(std::array{dimension.baseline, dimension.arm}))
            axes.front() << dimension.key;
        else
            axes.push_back({dimension.key});
    }
    if (axes.front().isEmpty())
        axes.erase(axes.begin());
    return axes;
}

void endPage(QWidget *page)
{
    static_cast<QVBoxLayout *>(page->layout())->addStretch(1);
}

} // namespace

ComparePanes::ComparePanes(EvidenceStore &store, QWidget *tasks, QWidget *parent) : Card({}, parent)
{
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the comparison"));
    m_pages = new QStackedWidget;
    m_pages->addWidget(tasks);
    for (size_t i = 1; i < allPanes.size(); ++i) {
        auto *scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->viewport()->setAutoFillBackground(false);
        m_pages->addWidget(scroll);
    }
    for (size_t i = 0; i < allPanes.size(); ++i)
        m_tabs->addTab({});
    body()->setContentsMargins(1, 0, 1, metrics::grid);
    body()->setSpacing(0);
    body()->addWidget(m_tabs);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(metrics::cardPadding - 1, 2 * metrics::grid, metrics::cardPadding - 1, 0);
    inner->addWidget(m_pages);
    body()->addLayout(inner, 1);
    m_findings = new ArmFindings(store, this);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        fill();
    });
    connect(m_findings, &ArmFindings::looked, this, &ComparePanes::fill);
}

void ComparePanes::setComparison(const ComparisonPointer &comparison, size_t arm)
{
    m_comparison = comparison;
    m_arm = arm;
    nameTabs();
    fill();
}

ComparePanes::Pane ComparePanes::pane() const
{
    return allPanes[static_cast<size_t>(m_tabs->currentIndex())];
}

bool ComparePanes::isBusy() const
{
    return m_findings->isLooking() || m_curves.isRunning();
}

void ComparePanes::showPane(Pane pane)
{
    m_tabs->setCurrentIndex(static_cast<int>(pane));
}

void ComparePanes::nameTabs()
{
    const QLocale locale;
    const auto name = [&](Pane pane, const QString &text, size_t count) {
        m_tabs->setTabText(static_cast<int>(pane),
                           count == 0 ? text : tr("%1  %2").arg(text, locale.toString(static_cast<qulonglong>(count))));
    };
    const auto differing =
        static_cast<size_t>(std::ranges::count(m_comparison->facts, Agreement::Differs, &ComparabilityFact::agreement));
    name(Pane::Tasks, tr("Tasks"), m_comparison->scored.rows.size());
    name(Pane::Arms, tr("Arms"), m_comparison->arms.size());
    name(Pane::Dimensions, tr("Dimensions"), m_comparison->differences[m_arm - 1].dimensions.size());
    name(Pane::Attempts, tr("Repeated attempts"), 0);
    name(Pane::Differs, tr("What else differs"), differing);
}

void ComparePanes::fill()
{
    if (!m_comparison || pane() == Pane::Tasks)
        return;
    QWidget *page = freshPage(m_pages, m_tabs->currentIndex());
    switch (pane()) {
    case Pane::Tasks: break;
    case Pane::Arms: fillArms(page); break;
    case Pane::Dimensions: fillDimensions(page); break;
    case Pane::Attempts: fillAttempts(page); break;
    case Pane::Differs: addTable(page, comparabilityTable(*m_comparison)); break;
    }
    endPage(page);
}

void ComparePanes::fillArms(QWidget *page)
{
    m_findings->look(m_comparison);
    const auto &interpretations = m_findings->interpretations();
    addTable(page,
             armTable(*m_comparison,
                      interpretations.empty() ? std::vector<QString>(m_comparison->arms.size(), tr("looking…"))
                                              : interpretations));
    for (size_t arm = 0; arm < interpretations.size(); ++arm) {
        if (m_comparison->arms[arm].trials.present == 1)
            addText(page, tr("%1: %2").arg(sayArmOf(*m_comparison, arm), interpretations[arm]));
    }
    if (const QString limits = sayLimits(*m_comparison, m_comparison->differences[m_arm - 1]); !limits.isEmpty())
        addText(page, limits);
    addTable(page, effortTable(*m_comparison));
    addTable(page, changeTable(*m_comparison));
}

void ComparePanes::fillDimensions(QWidget *page)
{
    if (m_comparison->differences[m_arm - 1].dimensions.empty())
        return addText(page, tr("No task has a score in both arms."));
    auto *row = new QHBoxLayout;
    auto *charts = new QVBoxLayout;
    for (const QStringList &keys : byAxis(m_comparison->differences[m_arm - 1].dimensions))
        charts->addWidget(makeDimensionCard(keys));
    charts->addStretch(1);
    row->addLayout(charts, 2);
    auto *tables = new QVBoxLayout;
    tables->addWidget(new FactTableView(dimensionTable(*m_comparison, m_comparison->differences[m_arm - 1])));
    tables->addStretch(1);
    row->addLayout(tables, 3);
    static_cast<QVBoxLayout *>(page->layout())->addLayout(row);
}

QWidget *ComparePanes::makeDimensionCard(const QStringList &keys) const
{
    auto *chart = new DimensionChart;
    chart->setComparison(m_comparison, m_arm, keys);
    return new ChartCard(tr("%1 against %2").arg(sayArmOf(*m_comparison, m_arm), sayArmOf(*m_comparison, 0)), chart);
}

void ComparePanes::fillAttempts(QWidget *page)
{
    if (m_comparison->scored.scale == Scale::Open)
        return addText(
            page,
            tr("Nothing passes or fails by %1: it is no score from 0 to 1.").arg(sayMetric(m_comparison->scored)));
    auto *row = new QHBoxLayout;
    auto *chart = new PassChart;
    auto *card = new ChartCard(tr("Passes over attempts"), chart);
    card->setNote(tr("full: any of k, broken: all of k, bands 95 %"));
    card->setFixedHeight(272);
    row->addWidget(card, 2, Qt::AlignTop);
    auto *tables = new QWidget;
    (new QVBoxLayout(tables))->setContentsMargins({});
    row->addWidget(tables, 3);
    static_cast<QVBoxLayout *>(page->layout())->addLayout(row);
    showCurves(chart, tables);
}

/// The two arms that are compared first, then the others.
std::vector<size_t> ComparePanes::armsInView() const
{
    std::vector<size_t> arms{0, m_arm};
    for (size_t arm = 1; arm < m_comparison->arms.size(); ++arm) {
        if (arm != m_arm)
            arms.push_back(arm);
    }
    return arms;
}

void ComparePanes::showCurves(PassChart *chart, QWidget *tables)
{
    const auto work = [comparison = m_comparison, arms = armsInView()](const RunControl &control) {
        std::vector<ArmCurve> curves;
        for (const size_t arm : arms) {
            if (!control.isCancelled())
                curves.emplace_back(arm, passCurveOf(comparison->scored, arm, comparison->options.resampling));
        }
        return curves;
    };
    m_curves.start(
        work,
        [this, chart = QPointer<PassChart>(chart), tables = QPointer<QWidget>(tables)](std::vector<ArmCurve> curves) {
            if (!chart || !tables)
                return;
            tables->layout()->addWidget(
                new FactTableView(passTable(*m_comparison, curves), {.rows = 60, .columnWidth = 260}));
            static_cast<QVBoxLayout *>(tables->layout())->addStretch(1);
            chart->setCurves(m_comparison, std::move(curves));
        });
}

} // namespace quayside
