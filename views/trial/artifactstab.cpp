// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/artifactstab.h"

#include "views/artifacts/artifactspage.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"

#include <QVBoxLayout>

namespace quayside {

ArtifactsTab::ArtifactsTab(const Workbench &workbench, QWidget *parent) : TrialTabPage(parent)
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

void ArtifactsTab::showEvidence(const EvidencePointer &evidence)
{
    if (!evidence->folder)
        return m_page->clear(tr("The trial's folder cannot be read."));
    m_page->setEvidence(evidence);
}

void ArtifactsTab::point(const Location &location)
{
    // a change on disk points again; where the user went since then stays
    if (location == m_pointed)
        return;
    m_pointed = location;
    if (location.check)
        m_page->goTo({.check = location.check});
    else if (!location.file.isEmpty())
        m_page->goTo({.path = location.file, .step = location.step});
}

void ArtifactsTab::hideEvent(QHideEvent *event)
{
    TrialTabPage::hideEvent(event);
    m_pointed = {};
}

} // namespace quayside
