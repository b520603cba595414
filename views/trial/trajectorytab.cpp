// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/trajectorytab.h"

#include "views/artifacts/writtenfiles.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/trajectory/page/trajectorypage.h"

#include <QVBoxLayout>

namespace quayside {

TrajectoryTab::TrajectoryTab(const Workbench &workbench, QWidget *parent) : TrialTabPage(parent)
{
    m_page = new TrajectoryPage;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    m_written = new WrittenFiles;
    column->addWidget(m_written);
    Selection &selection = workbench.selection;
    connect(m_page, &TrajectoryPage::filesWanted, this, [&selection] { selection.goToTab(TrialTab::Files); });
    connect(m_page, &TrajectoryPage::fileWanted, this,
            [&selection](const QString &file) { selection.goToFile(TrialTab::Files, file); });
    connect(m_page, &TrajectoryPage::stepActivated, m_written, &WrittenFiles::setStep);
    connect(m_written, &WrittenFiles::artifactWanted, this, [&selection](const QString &path, StepRef step) {
        Location there = selection.location();
        there.tab = TrialTab::Artifacts;
        there.file = path;
        there.step = step;
        there.check.reset();
        selection.go(there);
    });
    connect(m_page, &TrajectoryPage::stepActivated, this, [this, &selection](StepRef step) {
        if (isVisible() && selection.location().step != step)
            selection.goToStep(step, m_page->moment());
    });
}

void TrajectoryTab::showEvidence(const EvidencePointer &evidence)
{
    if (!evidence->folder)
        return m_page->clear();
    m_page->setEvidence(evidence);
    m_written->setEvidence(evidence);
}

void TrajectoryTab::point(const Location &location)
{
    if (location.step)
        m_page->showStep(*location.step);
    else if (location.moment)
        m_page->showMoment(*location.moment);
}

} // namespace quayside
