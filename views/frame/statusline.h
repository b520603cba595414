// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/jobstore.h"

#include <QElapsedTimer>
#include <QFrame>

#include <map>

class QLabel;
class QProgressBar;
class QPushButton;

namespace quayside {

struct Workbench;

/// The line under every page: what was loaded and how fast, progress with a cancel, how many issues, what is watched.
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(const Workbench &workbench, QWidget *parent = nullptr);

    void showMessage(const QString &message);

Q_SIGNALS:
    void issuesRequested();

private:
    void refresh();
    void showLoading(const LoadProgress &progress);
    void showLoaded();
    void countIssues();

    const Workbench &m_workbench;
    QLabel *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_issues = nullptr;
    QLabel *m_watching = nullptr;
    std::map<SourceId, QElapsedTimer> m_started;
    std::map<SourceId, qint64> m_took; ///< milliseconds
};

} // namespace quayside
