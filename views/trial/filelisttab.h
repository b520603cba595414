// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialtabpage.h"

class QListWidget;

namespace quayside {

class FileView;

/// A list of files of some roles at the left, the chosen one at the right. What Logs and Config have in common.
class FileListTab : public TrialTabPage
{
    Q_OBJECT

public:
    FileListTab(const Workbench &workbench, std::vector<FileRole> roles, const QString &emptyText,
                QWidget *parent = nullptr);

    void showEvidence(const EvidencePointer &evidence) override;
    void point(const Location &location) override;

protected:
    void hideEvent(QHideEvent *event) override;
    FileView *view() const { return m_view; }
    /// The file that is shown first.
    virtual qsizetype firstOf(const std::vector<TrialFile> &files) const;
    /// A file of the list was pointed at, and is shown.
    virtual void pointed(const Location &location);

private:
    void makeSearchShortcut();
    void fill();
    void openCurrent();

    std::vector<FileRole> m_roles;
    QString m_emptyText;
    EvidencePointer m_evidence;
    QString m_shown;    ///< absolute
    Location m_pointed; ///< while in sight
    QListWidget *m_list = nullptr;
    FileView *m_view = nullptr;
};

} // namespace quayside
