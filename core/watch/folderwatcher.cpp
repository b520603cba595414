// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/folderwatcher.h"

#include <QFile>
#include <QSocketNotifier>

#include <array>
#include <cstring>

#include <sys/inotify.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr std::uint32_t interesting = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;

int halfOfAllowedWatches()
{
    QFile file(QStringLiteral("/proc/sys/fs/inotify/max_user_watches"));
    if (!file.open(QIODevice::ReadOnly))
        return 4096;
    return static_cast<int>(file.readLine().trimmed().toLongLong() / 2);
}

} // namespace

FolderWatcher::FolderWatcher(std::chrono::milliseconds coalescing, QObject *parent)
    : QObject(parent), m_inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), m_limit(halfOfAllowedWatches())
{
    m_coalescing.setSingleShot(true);
    m_coalescing.setInterval(coalescing);
    connect(&m_coalescing, &QTimer::timeout, this, &FolderWatcher::announce);
    if (m_inotify.get() < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_inotify.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &FolderWatcher::readEvents);
}

FolderWatcher::~FolderWatcher() = default;

void FolderWatcher::setLimit(int folders)
{
    const std::lock_guard guard(m_lock);
    m_limit = folders;
}

FolderWatcher::Watching FolderWatcher::watch(const QString &folder)
{
    const std::lock_guard guard(m_lock);
    if (const auto known = m_watches.find(folder); known != m_watches.end()) {
        ++known->users;
        return Watching::Yes;
    }
    if (m_inotify.get() < 0 || m_watches.size() >= m_limit)
        return Watching::No;
    const int descriptor = inotify_add_watch(m_inotify.get(), QFile::encodeName(folder).constData(), interesting);
    if (descriptor < 0)
        return Watching::No;
    m_watches.insert(folder, {descriptor, 1});
    m_folders.insert(descriptor, folder);
    return Watching::Yes;
}

void FolderWatcher::unwatch(const QString &folder)
{
    const std::lock_guard guard(m_lock);
    const auto known = m_watches.find(folder);
    if (known == m_watches.end() || --known->users > 0)
        return;
    inotify_rm_watch(m_inotify.get(), known->descriptor);
    m_folders.remove(known->descriptor);
    m_watches.erase(known);
}

bool FolderWatcher::isWatched(const QString &folder) const
{
    const std::lock_guard guard(m_lock);
    return m_watches.contains(folder);
}

int FolderWatcher::count() const
{
    const std::lock_guard guard(m_lock);
    return static_cast<int>(m_watches.size());
}

void FolderWatcher::readEvents()
{
    alignas(inotify_event) std::array<char, 16384> buffer;
    while (true) {
        const ssize_t got = ::read(m_inotify.get(), buffer.data(), buffer.size());
        if (got <= 0)
            break;
        take(buffer.data(), got);
    }
    if ((!m_changed.isEmpty() || m_overflowed) && !m_coalescing.isActive())
        m_coalescing.start();
}

void FolderWatcher::take(const char *events, qsizetype size)
{
    const std::lock_guard guard(m_lock);
    inotify_event event;
    for (qsizetype at = 0; at < size; at += static_cast<qsizetype>(sizeof event) + static_cast<qsizetype>(event.len)) {
        std::memcpy(&event, events + at, sizeof event);
        m_overflowed |= (event.mask & IN_Q_OVERFLOW) != 0;
        const auto folder = m_folders.constFind(event.wd);
        if (folder == m_folders.constEnd())
            continue;
        m_changed.insert(*folder);
        if ((event.mask & (IN_IGNORED | IN_MOVE_SELF)) != 0)
            forget(event.wd);
    }
}

/// The folder is gone or is called otherwise now; its name may be watched again when it comes back.
void FolderWatcher::forget(int descriptor)
{
    inotify_rm_watch(m_inotify.get(), descriptor);
    m_watches.remove(m_folders.take(descriptor));
}

void FolderWatcher::announce()
{
    const QSet<QString> folders = std::exchange(m_changed, {});
    if (std::exchange(m_overflowed, false))
        Q_EMIT overflowed();
    if (!folders.isEmpty())
        Q_EMIT changed(folders);
}

} // namespace quayside
