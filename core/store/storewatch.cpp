// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storewatch.h"

namespace quayside {

namespace {

using Ticks = std::chrono::steady_clock;

/// Above this many new folders one comparison of everything is cheaper than reading each row again.
constexpr qsizetype mostNamedHints = 64;

/// The folders a trial can appear or change in: those it is in now, and those that no format knows.
std::vector<QString> foldersOf(const LoadedJob &loaded)
{
    std::vector<QString> names;
    for (const LoadedTrial &row : loaded.trials) {
        if (row.trial && row.trial->state != TrialState::Finished)
            names.push_back(row.folder);
    }
    if (loaded.found->onlyTrial.isEmpty())
        names.insert(names.end(), loaded.outline->job.unknownEntries.begin(), loaded.outline->job.unknownEntries.end());
    for (const LoadedTrial &row : loaded.trials) {
        if (row.trial && row.trial->state == TrialState::Finished)
            names.push_back(row.folder);
    }
    return names;
}

} // namespace

StoreWatch::StoreWatch(WorkerPool &pool, const StorePace &pace, QObject *parent)
    : QObject(parent), m_pool(pool), m_pace(pace), m_watcher(pace.coalescing), m_placesLooked(Ticks::now()),
      m_delivery(this)
{
    if (pace.watchedFolders > 0)
        m_watcher.setLimit(pace.watchedFolders);
    connect(&m_watcher, &FolderWatcher::changed, this, &StoreWatch::announce);
    connect(&m_watcher, &FolderWatcher::overflowed, this, [this] {
        for (const auto &[key, followed] : m_jobs)
            Q_EMIT jobTouched(key, {.everything = true, .outline = true});
    });
    m_poll.setInterval(m_pace.pollBlind);
    connect(&m_poll, &QTimer::timeout, this, &StoreWatch::poll);
    m_poll.start();
}

StoreWatch::Added StoreWatch::watchAll(FolderWatcher &watcher, const LoadedJob &loaded, const QSet<QString> &before)
{
    const QString folder = loaded.found->folder.absolute({});
    Added added;
    const auto add = [&](const QString &path, const QString &name) {
        const bool isKnown = before.contains(path) && watcher.isWatched(path);
        if (!isKnown && watcher.watch(path) == FolderWatcher::Watching::No)
            return false;
        added.watched.insert(path);
        if (!isKnown)
            added.fresh.insert(name);
        return true;
    };
    if (loaded.found->onlyTrial.isEmpty() && !add(folder, {}))
        added.isBlind = true;
    const qsizetype rows = static_cast<qsizetype>(loaded.trials.size());
    qsizetype watchedRows = 0;
    for (const QString &name : foldersOf(loaded))
        watchedRows += add(folder + QLatin1Char('/') + name, name);
    added.isBlind |= watchedRows < rows;
    for (const QString &path : before - added.watched)
        watcher.unwatch(path);
    return added;
}

void StoreWatch::followJob(JobKey key, const LoadedJobPointer &loaded)
{
    Followed &followed = m_jobs[key];
    followed.folder = loaded->found->folder.absolute({});
    followed.prefix = followed.folder + QLatin1Char('/');
    followed.isLive = loaded->outline->isLive;
    followed.looked = Ticks::now();
    if (followed.isAdding)
        followed.waiting = loaded;
    else
        addFor(key, followed, loaded);
}

void StoreWatch::addFor(JobKey key, Followed &followed, const LoadedJobPointer &loaded)
{
    followed.isAdding = true;
    m_pool.run([this, key, loaded, before = followed.watched, sender = m_delivery.sender()] {
        sender.post(
            [this, key, added = watchAll(m_watcher, *loaded, before)]() mutable { take(key, std::move(added)); });
    });
}

void StoreWatch::take(JobKey key, Added added)
{
    const auto found = m_jobs.find(key);
    if (found == m_jobs.end()) {
        for (const QString &path : added.watched)
            m_watcher.unwatch(path);
        return;
    }
    Followed &followed = found->second;
    followed.watched = std::move(added.watched);
    followed.isBlind = added.isBlind;
    followed.isAdding = false;
    if (const LoadedJobPointer waiting = std::exchange(followed.waiting, nullptr))
        addFor(key, followed, waiting);
    if (added.fresh.isEmpty())
        return;
    // What happened between the reading and the watching was seen by neither.
    if (added.fresh.size() > mostNamedHints || added.fresh.contains(QString()))
        Q_EMIT jobTouched(key, {.everything = true});
    else
        Q_EMIT jobTouched(key, {.trials = added.fresh});
}

void StoreWatch::forgetJob(JobKey key)
{
    const auto found = m_jobs.find(key);
    if (found == m_jobs.end())
        return;
    for (const QString &path : found->second.watched)
        m_watcher.unwatch(path);
    m_jobs.erase(found);
}

void StoreWatch::followPlaces(SourceId source, const std::vector<QString> &folders)
{
    QSet<QString> &watched = m_places[source];
    const QSet<QString> wanted(folders.begin(), folders.end());
    for (const QString &path : watched - wanted)
        m_watcher.unwatch(path);
    watched &= wanted;
    for (const QString &path : wanted - watched) {
        if (m_watcher.watch(path) == FolderWatcher::Watching::Yes)
            watched.insert(path);
    }
}

void StoreWatch::forgetPlaces(SourceId source)
{
    followPlaces(source, {});
    m_places.erase(source);
}

void StoreWatch::announce(const QSet<QString> &folders)
{
    std::map<JobKey, ScanHint> hints;
    for (const auto &[key, followed] : m_jobs) {
        for (const QString &folder : folders) {
            if (folder == followed.folder)
                hints[key].outline = true;
            else if (folder.startsWith(followed.prefix) && followed.watched.contains(folder))
                hints[key].trials.insert(folder.mid(followed.prefix.size()));
        }
    }
    for (const auto &[key, hint] : hints)
        Q_EMIT jobTouched(key, hint);
    announcePlaces(folders);
}

void StoreWatch::announcePlaces(const QSet<QString> &folders)
{
    std::vector<SourceId> touched;
    for (const auto &[source, places] : m_places) {
        if (places.intersects(folders))
            touched.push_back(source);
    }
    for (const SourceId source : touched)
        Q_EMIT placesTouched(source);
}

void StoreWatch::poll()
{
    const auto now = Ticks::now();
    std::map<JobKey, ScanHint> hints;
    for (auto &[key, followed] : m_jobs) {
        const auto pause = followed.isBlind || followed.isLive ? m_pace.pollBlind : m_pace.pollSure;
        if (now - followed.looked < pause)
            continue;
        followed.looked = now;
        hints[key].everything = true;
    }
    for (const auto &[key, hint] : hints)
        Q_EMIT jobTouched(key, hint);
    if (now - m_placesLooked < m_pace.pollSure)
        return;
    m_placesLooked = now;
    std::vector<SourceId> sources;
    for (const auto &[source, places] : m_places)
        sources.push_back(source);
    for (const SourceId source : sources)
        Q_EMIT placesTouched(source);
}

} // namespace quayside
