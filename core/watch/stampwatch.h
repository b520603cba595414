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

    /// Remembers how the files (or folders) are now. `pause` is the time between two checks.
    void watch(const Folder &folder, std::vector<QString> paths, std::chrono::milliseconds pause);
    void stop();

Q_SIGNALS:
    void changed();

private:
    void look();
    std::vector<std::optional<FileStamp>> stamps() const;

    QTimer m_timer;
    std::optional<Folder> m_folder;
    std::vector<QString> m_paths;
    std::vector<std::optional<FileStamp>> m_known;
};

} // namespace quayside
