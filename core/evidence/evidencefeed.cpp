// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/evidencefeed.h"

#include "core/evidence/halfwritten.h"
#include "core/trajectory/loadgraph.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr std::chrono::milliseconds leastPause(1000);
constexpr int pauseShare = 5; ///< reading takes at most a sixth of the time
constexpr size_t mostFolders = 256;

/// What changes when something is added to the trial: the files that its trajectories grow in, and its folders.
std::vector<QString> placesOf(const TrialEvidence &evidence)
{
    if (!evidence.folder || !evidence.trajectory)
        return {};
    std::vector<QString> places = placesOfGrowth(*evidence.folder, *evidence.trajectory->graph);
    if (!evidence.detail)
        return places;
    places.push_back(QStringLiteral("."));
    for (const TrialFile &file : evidence.detail->files) {
        if (file.isFolder && !file.isLink && places.size() < mostFolders)
            places.push_back(file.path);
    }
    return places;
}

} // namespace

EvidenceFeed::EvidenceFeed(EvidenceStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_secondLook.setSingleShot(true);
    connect(&m_secondLook, &QTimer::timeout, this, &EvidenceFeed::start);
    connect(&m_watch, &StampWatch::changed, this, &EvidenceFeed::start);
}

void EvidenceFeed::follow(EvidenceRequest request, EvidenceParts wanted)
{
    const EvidencePointer empty = emptyEvidence(request);
    const bool isSame = m_current && isSamePlace(*m_current, *empty);
    m_request = std::move(request);
    m_wanted = wanted;
    if (isSame && isBusy()) {
        m_isOutdated = true;
        return;
    }
    stop();
    if (!isSame) {
        m_showing = Showing::Parts;
        m_current = empty;
        Q_EMIT changed(m_current);
    }
    start();
}

void EvidenceFeed::stop()
{
    m_run.cancel();
    m_watch.stop();
    m_secondLook.stop();
    m_isOutdated = false;
}

EvidenceFeed::Answer EvidenceFeed::answer(EvidenceStore &store, const EvidenceRequest &request, EvidenceParts wanted,
                                          const PublishEvidence &publish, const std::stop_token &stop)
{
    Answer answer{.evidence = store.get(request, wanted, EvidenceUse::Reading, publish, stop)};
    if (!answer.evidence || !answer.evidence->folder || !answer.evidence->trajectory)
        return answer;
    answer.watched = StampWatch::glance(*answer.evidence->folder, placesOf(*answer.evidence));
    if (currentStamps(request) != answer.evidence->stamps)
        answer.watched->stamps.clear(); // something grew while it was read
    return answer;
}

void EvidenceFeed::start()
{
    m_watch.stop();
    m_isOutdated = false;
    m_run.start(
        [this, &store = m_store, request = m_request, wanted = m_wanted](const RunControl &control) {
            const auto publish = [&](const EvidencePointer &evidence) {
                control.publish([this, evidence] { take(evidence); });
            };
            return answer(store, request, wanted, publish, control.stopToken());
        },
        [this](const Answer &answer) { finish(answer); });
}

/// While files are written again from their start, what is on screen stays until they are whole.
void EvidenceFeed::take(const EvidencePointer &evidence)
{
    if (m_showing == Showing::Whole)
        return;
    m_current = evidence;
    Q_EMIT changed(m_current);
}

/// A file that is being written again from its start is read a second time before it replaces what is on screen.
void EvidenceFeed::finish(const Answer &answer)
{
    const EvidencePointer &evidence = answer.evidence;
    if (!evidence)
        return;
    const bool waits = m_showing == Showing::Whole && !m_hasWaited && isHalfWritten(*evidence, *m_current);
    m_hasWaited = waits;
    if (waits) {
        m_secondLook.start(leastPause);
        return;
    }
    m_showing = Showing::Whole;
    const bool isOutdated = m_isOutdated;
    if (answer.watched) {
        const std::chrono::milliseconds took(evidence->trajectory->took.value * pauseShare);
        m_watch.watch(*answer.watched, std::max(leastPause, took));
    }
    if (m_current != evidence) {
        m_current = evidence;
        Q_EMIT changed(m_current);
    }
    if (isOutdated)
        start();
}

} // namespace quayside
