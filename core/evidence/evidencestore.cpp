// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/evidencestore.h"

#include <algorithm>

namespace quayside {

/// What is known of one trial, and whether a thread is making more of it.
struct EvidenceStore::Entry {
    QString key;
    EvidencePointer evidence;
    bool isBeingMade = false;
};

namespace {

QString keyOf(const EvidenceRequest &request)
{
    if (request.trial)
        return request.trial->folder;
    return request.folder->absolute(request.files.empty() ? QString() : request.files.front());
}

bool hasAll(const TrialEvidence &evidence, EvidenceParts wanted)
{
    for (const EvidencePart part : {EvidencePart::Detail, EvidencePart::Trajectory, EvidencePart::Artifacts,
                                    EvidencePart::Actions, EvidencePart::Findings}) {
        if (wanted.testFlag(part) && !evidence.has(part))
            return false;
    }
    return true;
}

} // namespace

EvidenceStore::EvidenceStore(size_t capacity) : m_capacity(capacity) {}

EvidenceStore::~EvidenceStore() = default;

EvidencePointer EvidenceStore::get(const EvidenceRequest &request, EvidenceParts wanted, EvidenceUse use,
                                   const PublishEvidence &publish, const std::stop_token &stop)
{
    const EntryPointer entry = entryFor(request, use);
    if (!takeTurn(entry, stop))
        return nullptr;
    EvidencePointer known = entry->evidence ? stillValid(entry->evidence, request) : nullptr;
    if (known && publish)
        publish(known);
    const auto count = [&](const EvidencePointer &evidence) {
        if (!evidence->trajectory || evidence->trajectory->isWhole)
            ++m_made;
        if (publish)
            publish(evidence);
    };
    const EvidencePointer made = makeEvidence(known, request, wanted, count, stop);
    endTurn(entry, made);
    return hasAll(*made, wanted) ? made : nullptr;
}

EvidenceStore::EntryPointer EvidenceStore::entryFor(const EvidenceRequest &request, EvidenceUse use)
{
    const std::lock_guard guard(m_lock);
    const QString key = keyOf(request);
    const auto found = std::ranges::find(m_entries, key, [](const EntryPointer &entry) { return entry->key; });
    if (found != m_entries.end()) {
        if (use == EvidenceUse::Reading)
            m_entries.splice(m_entries.begin(), m_entries, found);
        return *found;
    }
    auto entry = std::make_shared<Entry>(Entry{.key = key});
    if (use == EvidenceUse::Scanning)
        return entry;
    m_entries.push_front(entry);
    if (m_entries.size() > m_capacity)
        m_entries.pop_back();
    return entry;
}

bool EvidenceStore::takeTurn(const EntryPointer &entry, const std::stop_token &stop)
{
    std::unique_lock guard(m_lock);
    if (!m_turnEnded.wait(guard, stop, [&] { return !entry->isBeingMade; }))
        return false;
    entry->isBeingMade = true;
    return true;
}

void EvidenceStore::endTurn(const EntryPointer &entry, const EvidencePointer &evidence)
{
    {
        const std::lock_guard guard(m_lock);
        entry->isBeingMade = false;
        entry->evidence = evidence;
    }
    m_turnEnded.notify_all();
}

} // namespace quayside
