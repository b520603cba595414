// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeengine.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

bool isUnsettled(const LoadedJob &loaded)
{
    return anyIsBeingWritten(loaded.outline->job.issues)
        || std::ranges::any_of(loaded.trials, &LoadedTrial::isUnsettled);
}

/// A job whose folder cannot be read is a row that says so; what was read earlier stays in it.
JobPointer unreadable(const JobPointer &shown, const FoundJob &found, const Error &error)
{
    Job job = shown ? *shown : Job{.path = error.path, .name = QFileInfo(error.path).fileName()};
    if (found.format)
        job.format = found.format->name;
    job.state = JobState::Unreadable;
    job.loading = false;
    const Issue issue = issueFrom(error, Severity::Error, QStringLiteral("job.folder-unreadable"));
    if (std::ranges::find(job.issues, issue) == job.issues.end())
        job.issues.push_back(issue);
    return std::make_shared<const Job>(std::move(job));
}

} // namespace

JobStore::Engine::Engine(JobStore &store, StoreAccess access, StorePace pace)
    : m_store(store), m_access(std::move(access)), m_pace(pace), m_pool(std::make_unique<WorkerPool>()),
      m_watch(*m_pool, pace)
{
    connect(&m_watch, &StoreWatch::jobTouched, this, &Engine::touch);
    connect(&m_watch, &StoreWatch::placesTouched, this, [this](SourceId id) {
        if (const auto found = m_sources.find(id); found != m_sources.end())
            find(found->second);
    });
    m_progress.setSingleShot(true);
    m_progress.setInterval(100);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        for (const SourceId id : std::exchange(m_progressed, {}))
            Q_EMIT m_store.sourceChanged(id);
    });
}

JobStore::Engine::~Engine()
{
    m_entries.clear();
    m_sources.clear();
    m_pool.reset();
}

SourceId JobStore::Engine::open(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const auto known = std::ranges::find(m_sources, clean, [](const auto &each) { return each.second.place.path; });
    if (known != m_sources.end())
        return known->first;
    const SourceId id(++m_lastSource);
    Source &source = m_sources[id];
    source.id = id;
    source.place.path = clean;
    source.access = std::make_shared<const StoreAccess>(m_access);
    source.find = std::make_unique<NewestRun>(*m_pool);
    find(source);
    return id;
}

void JobStore::Engine::find(Source &source)
{
    if (source.find->isRunning()) {
        source.isStale = true;
        return;
    }
    source.isStale = false;
    source.find->start([access = m_access, place = source.place](
                           const RunControl &control) { return findSource(access, place, control.stopToken()); },
                       [this, id = source.id](SourceFinding finding) { take(id, std::move(finding)); });
    sayProgress(source.id);
}

void JobStore::Engine::take(SourceId id, SourceFinding finding)
{
    Source &source = m_sources.at(id);
    std::vector<JobKey> gone;
    const bool isUnpackedAgain = source.place.unpacked && source.place.archiveTime != finding.place.archiveTime;
    source.place = std::move(finding.place);
    m_watch.followPlaces(id, finding.places);
    if (finding.opened) {
        source.access = std::make_shared<const StoreAccess>(accessFor(m_access, source.place));
        source.issues = std::move(finding.opened->issues);
        source.files = std::move(finding.opened->files);
        gone = takeJobs(source, finding.opened->jobs);
        if (isUnpackedAgain)
            readAgain(source, finding.opened->jobs);
    } else {
        source.issues = {issueFrom(finding.opened.error(), Severity::Error, QStringLiteral("source.unreadable"))};
    }
    if (source.isStale)
        find(source);
    for (const JobKey key : gone)
        remove(key);
    Q_EMIT m_store.sourceChanged(id);
}

/// Starts what is new and gives what is no longer there.
std::vector<JobKey> JobStore::Engine::takeJobs(Source &source, const std::vector<FoundJob> &jobs)
{
    std::vector<JobKey> gone = source.jobs;
    for (const FoundJob &found : jobs) {
        const JobKey key = keyOf(source, found);
        if (key == JobKey())
            add(source, found);
        std::erase(gone, key);
    }
    return gone;
}

/// The folders a job was read from are no longer the ones at its path.
void JobStore::Engine::readAgain(Source &source, const std::vector<FoundJob> &jobs)
{
    for (const FoundJob &found : jobs) {
        Entry &entry = m_entries.at(keyOf(source, found));
        entry.found = std::make_shared<const FoundJob>(found);
        touch(entry.key, {.everything = true, .outline = true, .again = true});
    }
}

JobKey JobStore::Engine::keyOf(const Source &source, const FoundJob &found) const
{
    const auto isSame = [&](JobKey key) {
        const FoundJob &known = *m_entries.at(key).found;
        return known.folder.absolute({}) == found.folder.absolute({}) && known.onlyTrial == found.onlyTrial
            && known.format == found.format;
    };
    const auto known = std::ranges::find_if(source.jobs, isSame);
    return known == source.jobs.end() ? JobKey() : *known;
}

void JobStore::Engine::add(Source &source, const FoundJob &found)
{
    const JobKey key(++m_lastJob);
    source.jobs.push_back(key);
    Entry &entry = m_entries[key];
    entry.key = key;
    entry.source = source.id;
    entry.found = std::make_shared<const FoundJob>(found);
    startLoad(entry, {.everything = true});
}

void JobStore::Engine::remove(JobKey key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return;
    std::erase(m_sources.at(found->second.source).jobs, key);
    m_watch.forgetJob(key);
    m_entries.erase(found);
    Q_EMIT m_store.jobRemoved(key);
}

void JobStore::Engine::close(SourceId id)
{
    const auto found = m_sources.find(id);
    if (found == m_sources.end())
        return;
    found->second.find->cancel();
    m_watch.forgetPlaces(id);
    for (const JobKey key : std::vector(found->second.jobs))
        remove(key);
    m_sources.erase(id);
    Q_EMIT m_store.sourceChanged(id);
}

void JobStore::Engine::cancel(SourceId id)
{
    const auto found = m_sources.find(id);
    if (found == m_sources.end())
        return;
    found->second.isStale = false;
    found->second.find->cancel();
    for (const JobKey key : found->second.jobs) {
        Entry &entry = m_entries.at(key);
        entry.pending.reset();
        if (entry.load)
            entry.load->finishEarly();
    }
    Q_EMIT m_store.sourceChanged(id);
}

void JobStore::Engine::reload(SourceId id)
{
    const auto found = m_sources.find(id);
    if (found == m_sources.end())
        return;
    for (const JobKey key : found->second.jobs)
        touch(key, {.everything = true, .outline = true, .again = true});
    find(found->second);
}

void JobStore::Engine::touch(JobKey key, const ScanHint &hint)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return;
    Entry &entry = found->second;
    if (!entry.load) {
        startLoad(entry, hint);
        return;
    }
    if (!entry.pending)
        entry.pending.emplace();
    entry.pending->add(hint);
}

void JobStore::Engine::startLoad(Entry &entry, const ScanHint &hint)
{
    const auto &access = m_sources.at(entry.source).access;
    entry.load = std::make_unique<JobLoad>(*m_pool, access, m_pace, entry.found, entry.loaded);
    const JobKey key = entry.key;
    connect(entry.load.get(), &JobLoad::published, this, [this, key](const JobPointer &job) { show(key, job); });
    connect(entry.load.get(), &JobLoad::finished, this,
            [this, key](const LoadedJobPointer &loaded) { takeLoaded(key, loaded); });
    connect(entry.load.get(), &JobLoad::failed, this, [this, key](const Error &error) { takeFailure(key, error); });
    connect(entry.load.get(), &JobLoad::progressed, this, [this, key] { sayProgress(m_entries.at(key).source); });
    entry.load->start(hint);
}

void JobStore::Engine::show(JobKey key, const JobPointer &job)
{
    Entry &entry = m_entries.at(key);
    if (entry.shown == job)
        return;
    entry.shown = job;
    Q_EMIT m_store.jobChanged(key);
}

void JobStore::Engine::takeLoaded(JobKey key, const LoadedJobPointer &loaded)
{
    Entry &entry = m_entries.at(key);
    entry.load.release()->deleteLater();
    entry.loaded = loaded;
    if (!m_sources.at(entry.source).place.unpacked)
        m_watch.followJob(key, loaded);
    if (isUnsettled(*loaded))
        QTimer::singleShot(m_pace.settling, this, [this, key] { touch(key, {}); });
    show(key, loaded->job);
    continueWith(key);
}

void JobStore::Engine::takeFailure(JobKey key, const Error &error)
{
    Entry &entry = m_entries.at(key);
    entry.load.release()->deleteLater();
    if (error.code != ErrorCode::Cancelled) {
        find(m_sources.at(entry.source)); // the folder may be gone altogether
        show(key, unreadable(entry.shown, *entry.found, error));
    }
    continueWith(key);
}

/// A receiver of the signal may have closed the job meanwhile.
void JobStore::Engine::continueWith(JobKey key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return;
    sayProgress(found->second.source);
    if (found->second.load || !found->second.pending)
        return;
    const ScanHint hint = *std::exchange(found->second.pending, std::nullopt);
    startLoad(found->second, hint);
}

void JobStore::Engine::sayProgress(SourceId id)
{
    if (std::ranges::find(m_progressed, id) == m_progressed.end())
        m_progressed.push_back(id);
    if (!m_progress.isActive())
        m_progress.start();
}

const JobStore::Engine::Source *JobStore::Engine::source(SourceId id) const
{
    const auto found = m_sources.find(id);
    return found == m_sources.end() ? nullptr : &found->second;
}

const JobStore::Engine::Entry *JobStore::Engine::entry(JobKey key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? nullptr : &found->second;
}

} // namespace quayside
