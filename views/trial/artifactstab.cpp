// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/artifactstab.h"

#include "views/artifacts/artifactspage.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"

#include <QVBoxLayout>

namespace quayside {

ArtifactsTab::ArtifactsTab(const Workbench &workbench, QWidget *parent) : TrialTabPage(parent), m_store(workbench.store)
{
    m_page = new ArtifactsPage;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    Selection &selection = workbench.selection;
    connect(m_page, &ArtifactsPage::stepRequested, this, [&selection](StepRef step) {
        Location there = selection.location();
        there.tab = TrialTab::Trajectory;
        there.step = step;
        there.file.clear();
        there.check.reset();
        selection.go(there);
    });
}

void ArtifactsTab::showTrial(const TrialContext &context)
{
    if (!context.folder)
        return m_page->clear(tr("The trial's folder cannot be read."));
    if (context.trial->folder != m_folder)
        m_page->clear(tr("The trial is being read."));
    m_folder = context.trial->folder;
    if (!context.detail || context.detail == m_detail)
        return;
    m_detail = context.detail;
    std::vector<JobPointer> open;
    for (const JobKey key : m_store.jobs())
        open.push_back(m_store.job(key));
    m_page->setTrial(*context.folder, context.job, context.trial, context.detail, open);
}

void ArtifactsTab::point(const Location &location)
{
    // a change on disk points again; where the user went since then stays
    if (location == m_pointed)
        return;
    m_pointed = location;
    if (location.check)
        m_page->showMismatch(*location.check);
    else if (!location.file.isEmpty() && location.step)
        m_page->showWrittenBy(location.file, *location.step);
    else if (!location.file.isEmpty())
        m_page->showArtifact(location.file);
}

void ArtifactsTab::hideEvent(QHideEvent *event)
{
    TrialTabPage::hideEvent(event);
    m_pointed = {};
}

} // namespace quayside
