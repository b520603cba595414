// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/trajectorypage.h"

#include "views/trajectory/page/navigator.h"
#include "views/trajectory/page/trajectoryreader.h"
#include "views/widgets/parts/emptystate.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

bool hasSteps(const TrajectoryEvidence &graph)
{
    return std::ranges::any_of(graph.runs, [](const RunPointer &run) { return run->count().value > 0; });
}

/// It was opened by itself: there is no trial with other files.
bool isLoneFile(const TrialEvidence &evidence)
{
    return !evidence.trial && !evidence.files.empty();
}

QString whyThereIsNone(const TrialEvidence &evidence)
{
    if (isLoneFile(evidence))
        return TrajectoryPage::tr(
                   "%1 holds no steps: it is neither an ATIF trajectory nor a log of an agent whose format "
                   "is known. Its text is on the other tab.")
            .arg(evidence.files.front());
    if (evidence.trial && evidence.trial->showsFilesLate)
        return TrajectoryPage::tr("This trial is running. Harbor copies what an agent writes out of its container when "
                                  "the agent has ended: until then there is nothing to see here.");
    return TrajectoryPage::tr("This trial left no trajectory, and no log of an agent whose format is known.");
}

} // namespace

TrajectoryPage::TrajectoryPage(QWidget *parent) : QWidget(parent)
{
    m_empty = new EmptyState(tr("No trajectory"), {});
    m_showFiles = m_empty->addAction(tr("Show its files"));
    m_showFiles->hide();
    connect(m_showFiles, &QPushButton::clicked, this, &TrajectoryPage::filesWanted);
    m_reader = new TrajectoryReader;
    connect(m_reader, &TrajectoryReader::fileWanted, this, &TrajectoryPage::fileWanted);
    connect(m_reader, &TrajectoryReader::stepActivated, this, &TrajectoryPage::stepActivated);
    connect(m_reader, &TrajectoryReader::statusChanged, this, &TrajectoryPage::statusChanged);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_reader);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

TrajectoryPage::~TrajectoryPage() = default;

void TrajectoryPage::setEvidence(const EvidencePointer &evidence)
{
    const EvidencePointer before = std::exchange(m_evidence, evidence);
    const bool isOther = !before || !isSamePlace(*before, *evidence);
    if (isOther) {
        showNothing();
        m_reader->setFolder(*evidence->folder);
        m_empty->setTexts(tr("Loading"), tr("Looking for trajectories in %1").arg(evidence->folder->absolute({})));
    }
    if (evidence->trajectory && (isOther || evidence->trajectory != before->trajectory))
        take(*evidence->trajectory);
    if (evidence->findings && (isOther || evidence->findings != before->findings))
        m_reader->setFindings(*evidence->findings);
}

void TrajectoryPage::clear()
{
    m_evidence.reset();
    showNothing();
}

void TrajectoryPage::showNothing()
{
    m_stepCount = 0;
    m_reader->clear();
    m_showFiles->hide();
    m_stack->setCurrentWidget(m_empty);
}

void TrajectoryPage::take(const TrajectoryEvidence &trajectory)
{
    m_stepCount = trajectory.runs.empty() ? 0 : trajectory.runs.front()->count().value;
    if (hasSteps(trajectory)) {
        m_stack->setCurrentWidget(m_reader);
    } else if (trajectory.isWhole) {
        m_empty->setTexts(tr("No trajectory"), whyThereIsNone(*m_evidence));
        m_showFiles->setVisible(!isLoneFile(*m_evidence));
        m_stack->setCurrentWidget(m_empty);
    }
    m_reader->setGraph(trajectory, m_evidence->trial ? phasesOf(*m_evidence->trial) : std::vector<Phase>());
    if (trajectory.isWhole)
        Q_EMIT loaded();
}

void TrajectoryPage::showStep(StepRef step)
{
    m_reader->navigator().want(step);
}

void TrajectoryPage::showMoment(Instant moment)
{
    m_reader->navigator().want(moment);
}

std::optional<Instant> TrajectoryPage::moment() const
{
    return m_reader->navigator().moment();
}

} // namespace quayside
