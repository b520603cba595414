// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <memory>
#include <mutex>

class QSocketNotifier;

namespace quayside {

/// Says in which watched folders something was created, removed, renamed, or closed after writing. Raw inotify, because
/// QFileSystemWatcher reports a file written in place only when it watches that file too. Knows folders, not their
/// subfolders; does not report files that stay open. Where the system gives no (more) watches, watch() says so and the
/// caller has to check for changes itself.
class FolderWatcher : public QObject
{
    Q_OBJECT

public:
    enum class Watching : std::uint8_t {
        Yes,
        No, ///< missing, not a folder, or no watches left
    };

    explicit FolderWatcher(std::chrono::milliseconds coalescing = std::chrono::milliseconds(100),
                           QObject *parent = nullptr);
    ~FolderWatcher() override;

    /// How many folders are watched at most; the default leaves half of the user's watches to other programs.
    void setLimit(int folders);

    /// Counted: watched until unwatch was called as often. Both may be called from any thread.
    Watching watch(const QString &folder);
    void unwatch(const QString &folder);
    bool isWatched(const QString &folder) const;
    int count() const;

Q_SIGNALS:
    /// Every folder that changed since the last time; sent once after the coalescing time.
    void changed(const QSet<QString> &folders);
    /// The system dropped events: anything may have changed.
    void overflowed();

private:
    struct Watch {
        int descriptor = -1;
        int users = 0;
    };

    void readEvents();
    void take(const char *events, qsizetype size);
    void forget(int descriptor);
    void announce();

    FileHandle m_inotify;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_coalescing;
    QSet<QString> m_changed;
    bool m_overflowed = false;

    mutable std::mutex m_lock; ///< guards what follows
    int m_limit = 0;
    QHash<QString, Watch> m_watches;
    QHash<int, QString> m_folders;
};

} // namespace quayside
