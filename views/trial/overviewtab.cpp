// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/overviewtab.h"

#include "core/artifacts/checks.h"
#include "core/artifacts/mismatch.h"
#include "core/compare/regrading.h"
#include "core/store/jobstore.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"
#include "views/trial/findingscard.h"
#include "views/trial/overviewcards.h"
#include "views/trial/relatedcards.h"
#include "views/widgets/parts/analysiscard.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace quayside {

namespace {

void emptyColumn(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

/// The trial's own, else what the job's says of it.
const Analysis *analysisOf(const TrialEvidence &evidence)
{
    if (evidence.detail->analysis)
        return &*evidence.detail->analysis;
    const auto &ofJob = evidence.job->analysis;
    if (!ofJob)
        return nullptr;
    const auto found = ofJob->trials.find(evidence.trial->name.value);
    return found == ofJob->trials.end() ? nullptr : &found->second;
}

std::vector<Issue> allIssues(const Trial &trial, const TrialDetail *detail)
{
    std::vector<Issue> issues = trial.issues;
    if (detail)
        issues.insert(issues.end(), detail->issues.begin(), detail->issues.end());
    return issues;
}

} // namespace

OverviewTab::OverviewTab(const Workbench &workbench, QWidget *parent) : TrialTabPage(parent), m_workbench(workbench)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    page->setProperty("role", QStringLiteral("page"));
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid);
    row->setSpacing(3 * metrics::grid);
    m_left = new QVBoxLayout;
    m_right = new QVBoxLayout;
    for (QVBoxLayout *column : {m_left, m_right})
        column->setSpacing(3 * metrics::grid);
    row->addLayout(m_left, 3);
    row->addLayout(m_right, 2);
    scroll->setWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void OverviewTab::showEvidence(const EvidencePointer &evidence)
{
    const bool isShown = m_evidence && m_evidence->trial == evidence->trial && m_evidence->detail == evidence->detail
        && m_evidence->findings == evidence->findings;
    m_evidence = evidence;
    if (isShown)
        return;
    const Trial &trial = *evidence->trial;
    const TrialDetail *detail = evidence->detail.get();
    const std::function<void(int)> showCheck = [this](int row) { m_workbench.selection.goToCheck(row); };
    clear();
    addLeft(makeExceptionCard(trial, detail ? detail->exceptionText : QString()));
    if (evidence->findings && !evidence->findings->empty())
        addLeft(new FindingsCard(m_workbench, *evidence->findings));
    addLeft(makeRewardCard(trial));
    addLeft(makeRegradedCard(trial, regradedTrial(trial, m_workbench.store.openJobs())));
    addLeft(makeTwoSidesCard(trial));
    addLeft(makeStepsCard(trial));
    addLeft(makeEarlierAttemptsCard(trial));
    addRight(makeFactsCard(trial));
    addRight(makeTimesCard(trial));
    if (detail) {
        for (const FactTable &table : detail->tables)
            addLeft(makeTableCard(table, &table == mismatchesOf(*detail) ? showCheck : std::function<void(int)>()));
        for (size_t i = 0; i < detail->reports.size(); ++i) {
            const auto checkOf = [detail = evidence->detail, i](size_t test) { return checkOfTest(*detail, i, test); };
            addLeft(makeTestsCard(detail->reports[i], checkOf, showCheck));
        }
        addRight(makeSourcesCard(*detail));
        if (const Analysis *analysis = analysisOf(*evidence))
            addRight(makeAnalysisCard(*analysis));
    }
    addRight(makeIssuesCard(allIssues(trial, detail)));
    m_left->addStretch();
    m_right->addStretch();
}

void OverviewTab::clear()
{
    emptyColumn(m_left);
    emptyColumn(m_right);
}

void OverviewTab::addLeft(QWidget *card)
{
    if (card)
        m_left->addWidget(card);
}

void OverviewTab::addRight(QWidget *card)
{
    if (card)
        m_right->addWidget(card);
}

} // namespace quayside
