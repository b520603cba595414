// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/jobstore.h"

#include <QObject>
#include <QSettings>

#include <set>

class QMenu;

namespace quayside {

class MainWindow;

/// What is remembered from one start to the next: which folders are open, which were opened lately, and how the window
/// stood. The file is the given settings' own, so that a test never touches the user's.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(QSettings &settings, JobStore &store, MainWindow &window);

    /// Opens what was open at the end of the last session.
    void restore();
    QStringList recent() const;

private:
    void remember();
    void addRecent(const QString &path);
    void fillRecentMenu();
    void showRecent();

    QSettings &m_settings;
    JobStore &m_store;
    MainWindow &m_window;
    QStringList m_restored;    ///< opened by restore(): not added to the recent paths
    std::set<SourceId> m_seen; ///< sources added to the recent paths already
};

} // namespace quayside
