// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/recordingtab.h"

#include "views/recording/recordingpage.h"

#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

RecordingTab::RecordingTab(QWidget *parent) : TrialTabPage(parent)
{
    m_page = new RecordingPage;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
}

void RecordingTab::showTrial(const TrialContext &context)
{
    if (!context.folder || !context.detail)
        return;
    const auto file = std::ranges::find(context.detail->files, FileRole::Recording, &TrialFile::role);
    const bool hasOne = file != context.detail->files.end();
    const QString wanted = hasOne ? context.folder->absolute(file->path) : QStringLiteral("none");
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    if (hasOne)
        m_page->setRecording(*context.folder, file->path);
    else
        m_page->clear(tr("This trial left no terminal recording."));
}

} // namespace quayside
