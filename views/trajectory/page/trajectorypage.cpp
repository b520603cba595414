// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/trajectorypage.h"

#include "views/trajectory/page/graphsource.h"
#include "views/trajectory/page/navigator.h"
#include "views/trajectory/page/trajectoryreader.h"
#include "views/widgets/emptystate.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

bool hasSteps(const LoadedGraph &graph)
{
    return std::ranges::any_of(graph.runs, [](const RunPointer &run) { return run->count().value > 0; });
}

QString sayThatThereIsNone()
{
    return TrajectoryPage::tr("This trial left no trajectory, and no log of an agent whose format is known.");
}

} // namespace

TrajectoryPage::TrajectoryPage(QWidget *parent) : QWidget(parent)
{
    m_empty = new EmptyState(tr("No trajectory"), sayThatThereIsNone());
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
    m_source = new GraphSource(this);
    connect(m_source, &GraphSource::loaded, this, &TrajectoryPage::take);
}

TrajectoryPage::~TrajectoryPage() = default;

void TrajectoryPage::setTrial(const Folder &folder, const TrialPointer &trial, std::vector<QString> files)
{
    m_trial = trial;
    showNothing();
    m_reader->setFolder(folder);
    m_empty->setTexts(tr("Loading"), tr("Looking for trajectories in %1").arg(folder.path()));
    m_source->open(folder, std::move(files), trial ? std::optional(trial->usage) : std::nullopt);
}

void TrajectoryPage::clear()
{
    m_source->close();
    m_trial.reset();
    showNothing();
}

void TrajectoryPage::showNothing()
{
    m_stepCount = 0;
    m_reader->clear();
    m_showFiles->hide();
    m_stack->setCurrentWidget(m_empty);
}

void TrajectoryPage::take(const LoadedGraph &graph)
{
    m_stepCount = graph.runs.empty() ? 0 : graph.runs.front()->count().value;
    if (hasSteps(graph)) {
        m_stack->setCurrentWidget(m_reader);
    } else if (graph.isWhole) {
        m_empty->setTexts(tr("No trajectory"), sayThatThereIsNone());
        m_showFiles->show();
        m_stack->setCurrentWidget(m_empty);
    }
    m_reader->setGraph(graph, m_trial ? phasesOf(*m_trial) : std::vector<Phase>());
    if (graph.isWhole)
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

void TrajectoryPage::setFindings(const std::vector<Finding> &findings)
{
    m_reader->setFindings(findings);
}

} // namespace quayside
