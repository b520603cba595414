// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace quayside {

/// Checks at intervals whether files that are still being written have changed. A writer that keeps its file open
/// causes no notification, so the files' stamps are compared; one system call per file.
class StampWatch : public QObject
{
    Q_OBJECT

public:
    explicit StampWatch(QObject *parent = nullptr);

    /// The files (or folders) of a folder, and how they were when they were read.
    struct Watched {
        Folder folder;
        std::vector<QString> paths;
        std::vector<std::optional<FileStamp>> stamps; ///< one for each path; none when a change was seen already
    };

    /// How the files are now.
    static Watched glance(const Folder &folder, std::vector<QString> paths);

    /// `pause` is the time between two checks, and before the first.
    void watch(Watched watched, std::chrono::milliseconds pause);
    void stop();

Q_SIGNALS:
    void changed();

private:
    void look();

    QTimer m_timer;
    std::optional<Watched> m_watched;
};

} // namespace quayside
