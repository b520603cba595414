// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/makeevidence.h"

#include <atomic>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>

namespace quayside {

/// Whether evidence is kept for later requests.
enum class EvidenceUse : std::uint8_t {
    Reading,  ///< a trial that a person looks at
    Scanning, ///< one of many: kept evidence is used, nothing new is kept
};

/// The evidence of the trials that were opened last. A part is made at most once for one state of the files: a second
/// request for it waits while it is being made. Thread safe.
class EvidenceStore
{
public:
    explicit EvidenceStore(size_t capacity = 6);
    ~EvidenceStore();

    /// The wanted parts of a trial's evidence. `publish` is called with what is known so far, on the calling thread.
    /// Null when stopped before all parts were there.
    EvidencePointer get(const EvidenceRequest &request, EvidenceParts wanted, EvidenceUse use = EvidenceUse::Reading,
                        const PublishEvidence &publish = {}, const std::stop_token &stop = {});

    /// How many parts this store has made.
    int made() const { return m_made; }

private:
    struct Entry;
    using EntryPointer = std::shared_ptr<Entry>;

    EntryPointer entryFor(const EvidenceRequest &request, EvidenceUse use);
    bool takeTurn(const EntryPointer &entry, const std::stop_token &stop);
    void endTurn(const EntryPointer &entry, const EvidencePointer &evidence);

    const size_t m_capacity;
    std::atomic<int> m_made = 0;
    std::mutex m_lock; ///< guards the list and the entries
    std::condition_variable_any m_turnEnded;
    std::list<EntryPointer> m_entries; ///< the last used first
};

} // namespace quayside
