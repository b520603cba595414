// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/filelisttab.h"

#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/trial/trialfiles.h"
#include "views/widgets/viewers/filerow.h"
#include "views/widgets/viewers/fileview.h"

#include <QApplication>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

FileListTab::FileListTab(const Workbench &, std::vector<FileRole> roles, const QString &emptyText, QWidget *parent)
    : TrialTabPage(parent), m_roles(std::move(roles)), m_emptyText(emptyText)
{
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("fileList"));
    m_list->setItemDelegate(new FileRowDelegate(m_list));
    m_view = new FileView;
    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_view);
    split->setStretchFactor(1, 1);
    split->setSizes({320, 900});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    connect(m_list, &QListWidget::currentRowChanged, this, &FileListTab::openCurrent);
    makeSearchShortcut();
}

/// Wherever the focus is; inside of the file's view it is the view's own, and two of one key are none.
void FileListTab::makeSearchShortcut()
{
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_view, &FileView::openSearch);
    connect(qApp, &QApplication::focusChanged, find,
            [this, find](QWidget *, QWidget *now) { find->setEnabled(!now || !m_view->isAncestorOf(now)); });
}

void FileListTab::showEvidence(const EvidencePointer &evidence)
{
    const bool isSameDetail = m_evidence && m_evidence->detail && m_evidence->detail == evidence->detail;
    m_evidence = evidence;
    if (!isSameDetail)
        fill();
}

/// The file that is shown stays as it is: its view follows what is added to it.
void FileListTab::fill()
{
    const QString shown = m_shown;
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        const auto files = m_evidence->detail ? filesOf(*m_evidence->detail, m_roles) : std::vector<TrialFile>();
        auto row = static_cast<int>(firstOf(files));
        for (const TrialFile &file : files) {
            addFileRow(*m_list, file);
            if (m_evidence->folder->absolute(file.path) == shown)
                row = m_list->count() - 1;
        }
        m_list->setCurrentRow(row);
    }
    openCurrent();
    if (m_evidence->detail && m_list->count() == 0)
        m_view->showMessage(m_emptyText);
}

void FileListTab::point(const Location &location)
{
    // a change on disk points again; where the user went since then stays
    if (location == m_pointed)
        return;
    for (int row = 0; !location.file.isEmpty() && row < m_list->count(); ++row) {
        if (m_list->item(row)->data(FilePathRole).toString() != location.file)
            continue;
        m_list->setCurrentRow(row);
        m_pointed = location;
        pointed(location);
    }
}

qsizetype FileListTab::firstOf(const std::vector<TrialFile> &) const
{
    return 0;
}

void FileListTab::pointed(const Location &) {}

void FileListTab::hideEvent(QHideEvent *event)
{
    TrialTabPage::hideEvent(event);
    m_pointed = {};
}

void FileListTab::openCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !m_evidence->folder)
        return;
    const QString path = item->data(FilePathRole).toString();
    if (std::exchange(m_shown, m_evidence->folder->absolute(path)) != m_shown)
        m_view->showFile(*m_evidence->folder, path);
}

} // namespace quayside
