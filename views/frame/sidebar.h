// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

#include <QFrame>

class QListWidget;
class QTimer;

namespace quayside {

struct Workbench;

/// Every open job under the folder it was found in, with its state and how many trials it has; below them what was
/// opened recently.
class Sidebar : public QFrame
{
    Q_OBJECT

public:
    explicit Sidebar(const Workbench &workbench, QWidget *parent = nullptr);

    /// Absolute paths, the latest first; those that are open are left out.
    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void openRequested(const QString &path);
    void closeRequested(quayside::SourceId source);
    void reloadRequested(quayside::SourceId source);

private:
    void rebuild();
    void addSource(SourceId source);
    void addJob(JobKey key);
    void addFile(SourceId source, const QString &path);
    void addRecent();
    void markCurrent();
    void openCurrent();
    void showMenu(const QPoint &position);

    const Workbench &m_workbench;
    QStringList m_recent;
    QHash<int, QString> m_names; ///< of the open jobs, told apart; by key
    QListWidget *m_list = nullptr;
    QTimer *m_rebuild = nullptr;
};

} // namespace quayside
