// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/evidencefeed.h"
#include "views/state/location.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace quayside {

class FileView;
class RecordingPage;
class TrajectoryPage;
struct Workbench;

/// A file that was opened by itself, shown as a trajectory or a recording, with a tab for its text.
class FilePage : public QWidget
{
    Q_OBJECT

public:
    explicit FilePage(const Workbench &workbench, QWidget *parent = nullptr);

private:
    enum class Reading : std::uint8_t { Trajectory, Recording, Text };

    static std::vector<Reading> readingsOf(const Folder &folder, const QString &file);
    void follow(const Location &location);
    void setFile(const QString &path);
    void showReading(int tab);

    EvidenceFeed m_feed;
    QString m_path;
    std::vector<Reading> m_readings;
    QLabel *m_name = nullptr;
    QLabel *m_folder = nullptr;
    QTabBar *m_bar = nullptr;
    QStackedWidget *m_stack = nullptr;
    TrajectoryPage *m_trajectory = nullptr;
    RecordingPage *m_recording = nullptr;
    FileView *m_text = nullptr;
};

} // namespace quayside
