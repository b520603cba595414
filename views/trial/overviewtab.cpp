// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/overviewtab.h"

#include "core/artifacts/checks.h"
#include "core/artifacts/mismatch.h"
#include "core/artifacts/testfailure.h"
#include "core/compare/regrading.h"
#include "core/store/jobstore.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"
#include "views/trial/findingscard.h"
#include "views/trial/overviewcards.h"
#include "views/trial/relatedcards.h"
#include "views/trial/testscard.h"
#include "views/widgets/parts/analysiscard.h"
#include "views/widgets/parts/scrolledpage.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace quayside {

namespace {

void emptyColumn(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (auto *inner = qobject_cast<QVBoxLayout *>(item->layout()))
            emptyColumn(inner);
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
    const ScrolledPage page = makeScrolledPage();
    auto *row = new QHBoxLayout;
    row->setSpacing(page.column->spacing());
    page.column->addLayout(row);
    m_left = new QVBoxLayout;
    m_right = new QVBoxLayout;
    for (QVBoxLayout *column : {m_left, m_right})
        column->setSpacing(3 * metrics::grid);
    row->addLayout(m_left, 3);
    row->addLayout(m_right, 2);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(page.area);
}

void OverviewTab::showEvidence(const EvidencePointer &evidence)
{
    const EvidencePointer before = std::exchange(m_evidence, evidence);
    const bool isSameTrial = before && isSamePlace(*before, *evidence);
    if (!isSameTrial)
        m_unfolded.clear();
    if (!isSameTrial || before->detail != evidence->detail)
        readOutputs();
    if (isSameTrial && before->trial == evidence->trial && before->detail == evidence->detail
        && before->findings == evidence->findings)
        return linkToArtifacts();
    fill();
}

void OverviewTab::fill()
{
    const Trial &trial = *m_evidence->trial;
    const TrialDetail *detail = m_evidence->detail.get();
    clear();
    addLeft(makeExceptionCard(trial, detail ? detail->exceptionText : QString()));
    m_verdict = new QVBoxLayout;
    m_verdict->setSpacing(m_left->spacing());
    m_left->addLayout(m_verdict);
    if (m_evidence->findings && !m_evidence->findings->empty())
        addRight(new FindingsCard(m_workbench, *m_evidence->findings));
    if (detail)
        addVerdict(*detail);
    addLeft(makeRewardCard(trial));
    addLeft(makeRegradedCard(trial, regradedTrial(trial, m_workbench.store.openJobs())));
    addLeft(makeTwoSidesCard(trial));
    addLeft(makeStepsCard(trial));
    addLeft(makeEarlierAttemptsCard(trial));
    addRight(makeFactsCard(trial));
    addRight(makeTimesCard(trial));
    if (detail) {
        addRight(makeSourcesCard(*detail));
        if (const Analysis *analysis = analysisOf(*m_evidence))
            addRight(makeAnalysisCard(*analysis));
    }
    addRight(makeIssuesCard(allIssues(trial, detail)));
    m_left->addStretch();
    m_right->addStretch();
}

/// What the verifier said comes first: it is why one looks at a trial.
void OverviewTab::addVerdict(const TrialDetail &detail)
{
    const std::function<void(int)> showCheck = [this](int row) { m_workbench.selection.goToCheck(row); };
    for (size_t i = 0; i < detail.reports.size(); ++i)
        addTests(i);
    for (const FactTable &table : detail.tables)
        addLeft(makeTableCard(table, &table == mismatchesOf(detail) ? showCheck : std::function<void(int)>()));
    addOutput();
    linkToArtifacts();
}

void OverviewTab::addTests(size_t report)
{
    auto *card = new TestsCard(m_evidence->detail->reports[report], unfoldedOf(report));
    card->setOutputs(m_outputs);
    connect(card, &TestsCard::unfolded, this, [this, report](size_t test, bool on) {
        if (on)
            m_unfolded[report].insert(test);
        else
            m_unfolded[report].erase(test);
    });
    connect(card, &TestsCard::outputWanted, this,
            [this](const OutputPlace &place) { m_workbench.selection.goToLogLine(place.file, place.line); });
    connect(card, &TestsCard::artifactWanted, this, [this, report](size_t test) {
        if (const auto check = checkOfTest(*m_evidence->detail, report, test))
            m_workbench.selection.goToCheck(*check);
    });
    m_tests.push_back(card);
    m_verdict->addWidget(card);
}

/// What the user chose, at first the test that failed first.
const std::set<size_t> &OverviewTab::unfoldedOf(size_t report)
{
    const auto [chosen, isNew] = m_unfolded.try_emplace(report);
    const auto &tests = m_evidence->detail->reports[report].tests;
    const auto failed = std::ranges::find_if(tests, isFailed);
    if (isNew && failed != tests.end())
        chosen->second.insert(static_cast<size_t>(failed - tests.begin()));
    return chosen->second;
}

void OverviewTab::readOutputs()
{
    m_outputs.reset();
    m_reading.cancel();
    if (!m_evidence->detail || !m_evidence->folder)
        return;
    m_reading.start([folder = *m_evidence->folder,
                     detail = m_evidence->detail](const RunControl &) { return verifierOutputs(folder, *detail); },
                    [this](std::vector<VerifierOutput> outputs) {
                        m_outputs = std::make_shared<const std::vector<VerifierOutput>>(std::move(outputs));
                        for (TestsCard *card : m_tests)
                            card->setOutputs(m_outputs);
                        addOutput();
                    });
}

/// Where no test and no row says what was wrong.
void OverviewTab::addOutput()
{
    const TrialDetail &detail = *m_evidence->detail;
    const bool saysNothing = detail.tables.empty()
        && std::ranges::all_of(detail.reports, [](const TestReport &report) { return report.tests.empty(); });
    if (!m_outputs || m_outputs->empty() || !saysNothing)
        return;
    m_verdict->addWidget(makeOutputCard(m_outputs->front(), [this, file = m_outputs->front().file](int line) {
        m_workbench.selection.goToLogLine(file, line);
    }));
}

void OverviewTab::linkToArtifacts()
{
    if (!m_evidence->detail || !m_evidence->artifacts)
        return;
    const auto texts = std::make_shared<const std::map<QString, QString>>(outputTexts(*m_evidence->artifacts));
    for (size_t report = 0; report < m_tests.size(); ++report) {
        m_tests[report]->setArtifactOfTest([detail = m_evidence->detail, texts, report](size_t test) {
            const auto check = checkOfTest(*detail, report, test);
            const auto place = check ? placeOfMismatch(checksOf(*detail), *check, *texts) : std::nullopt;
            return place ? place->artifact : QString();
        });
    }
}

void OverviewTab::clear()
{
    m_tests.clear();
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
