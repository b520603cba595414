// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/jobstore.h"

#include "core/store/storeengine.h"

namespace quayside {

JobStore::JobStore(QObject *parent) : JobStore(diskAccess(), {}, parent) {}

JobStore::JobStore(StoreAccess access, StorePace pace, QObject *parent)
    : QObject(parent), m_engine(std::make_unique<Engine>(*this, std::move(access), pace))
{
}

JobStore::~JobStore() = default;

SourceId JobStore::open(const QString &path)
{
    return m_engine->open(path);
}

void JobStore::close(SourceId source)
{
    m_engine->close(source);
}

void JobStore::cancel(SourceId source)
{
    m_engine->cancel(source);
}

void JobStore::reload(SourceId source)
{
    m_engine->reload(source);
}

std::vector<JobPointer> JobStore::openJobs() const
{
    std::vector<JobPointer> open;
    for (const JobKey key : jobs())
        open.push_back(job(key));
    return open;
}

std::vector<JobKey> JobStore::jobs() const
{
    std::vector<JobKey> keys;
    for (const auto &[key, entry] : m_engine->entries()) {
        if (entry.shown)
            keys.push_back(key);
    }
    return keys;
}

JobPointer JobStore::job(JobKey key) const
{
    const auto *entry = m_engine->entry(key);
    return entry ? entry->shown : nullptr;
}

SourceId JobStore::sourceOf(JobKey key) const
{
    const auto *entry = m_engine->entry(key);
    return entry ? entry->source : SourceId();
}

QString JobStore::pathOf(SourceId source) const
{
    const auto *known = m_engine->source(source);
    return known ? known->place.path : QString();
}

std::vector<SourceId> JobStore::sources() const
{
    std::vector<SourceId> ids;
    for (const auto &[id, source] : m_engine->sources())
        ids.push_back(id);
    return ids;
}

std::vector<Issue> JobStore::issuesOf(SourceId source) const
{
    const auto *known = m_engine->source(source);
    return known ? known->issues : std::vector<Issue>();
}

std::vector<QString> JobStore::filesOf(SourceId source) const
{
    const auto *known = m_engine->source(source);
    return known ? known->files : std::vector<QString>();
}

bool JobStore::isLoading(SourceId source) const
{
    const auto *known = m_engine->source(source);
    if (!known)
        return false;
    const auto isLoadingFirst = [&](JobKey key) {
        const auto *entry = m_engine->entry(key);
        return entry->load && !entry->loaded;
    };
    return known->find->isRunning() || std::ranges::any_of(known->jobs, isLoadingFirst);
}

LoadProgress JobStore::progress(SourceId source) const
{
    const auto *known = m_engine->source(source);
    LoadProgress sum;
    if (!known)
        return sum;
    for (const JobKey key : known->jobs) {
        const auto *entry = m_engine->entry(key);
        const int whole = entry->loaded ? static_cast<int>(entry->loaded->trials.size()) : 0;
        const LoadProgress each = entry->load && !entry->loaded ? entry->load->progress() : LoadProgress{whole, whole};
        sum.done += each.done;
        sum.total += each.total;
    }
    return sum;
}

} // namespace quayside
