// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/recordingtab.h"

#include "views/recording/recordingpage.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"

#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

RecordingTab::RecordingTab(const Workbench &workbench, QWidget *parent) : TrialTabPage(parent)
{
    m_page = new RecordingPage;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    connect(m_page, &RecordingPage::timeChosen, this, [this, &selection = workbench.selection](const Instant &time) {
        m_moment = time;
        if (isVisible())
            selection.goToMoment(time);
    });
}

void RecordingTab::point(const Location &location)
{
    if (!location.moment || location.moment == m_moment)
        return;
    m_moment = location.moment;
    m_page->seekTo(*location.moment);
}

void RecordingTab::showEvidence(const EvidencePointer &evidence)
{
    if (!evidence->folder || !evidence->detail)
        return;
    const auto file = std::ranges::find(evidence->detail->files, FileRole::Recording, &TrialFile::role);
    const bool hasOne = file != evidence->detail->files.end();
    const QString wanted = hasOne ? evidence->folder->absolute(file->path) : QStringLiteral("none");
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    m_moment.reset();
    if (hasOne)
        m_page->setRecording(*evidence->folder, file->path);
    else
        m_page->clear(tr("This trial left no terminal recording."));
}

} // namespace quayside
