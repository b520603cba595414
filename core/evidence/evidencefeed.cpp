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
    connect(&m_watch, &StampWatch::changed, this, [this] {
        m_isReload = true;
        start();
    });
}

void EvidenceFeed::follow(EvidenceRequest request, EvidenceParts wanted)
{
    stop();
    m_request = std::move(request);
    m_wanted = wanted;
    const EvidencePointer empty = emptyEvidence(m_request);
    m_isReload = m_current && isSamePlace(*m_current, *empty);
    if (!m_isReload) {
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
}

void EvidenceFeed::start()
{
    m_watch.stop();
    m_run.start(
        [this, &store = m_store, request = m_request, wanted = m_wanted](const RunControl &control) {
            const auto publish = [&](const EvidencePointer &evidence) {
                control.publish([this, evidence] { take(evidence); });
            };
            Answer answer{.evidence = store.get(request, wanted, EvidenceUse::Reading, publish, control.stopToken())};
            if (answer.evidence)
                answer.placesOfGrowth = placesOf(*answer.evidence);
            return answer;
        },
        [this](const Answer &answer) { finish(answer); });
}

/// While files are written again from their start, what is on screen stays until they are whole.
void EvidenceFeed::take(const EvidencePointer &evidence)
{
    if (m_isReload)
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
    const bool waits = m_isReload && !m_hasWaited && m_current && isHalfWritten(*evidence, *m_current);
    m_hasWaited = waits;
    if (waits) {
        m_secondLook.start(leastPause);
        return;
    }
    if (evidence->folder && evidence->trajectory) {
        const std::chrono::milliseconds took(evidence->trajectory->took.value * pauseShare);
        m_watch.watch(*evidence->folder, answer.placesOfGrowth, std::max(leastPause, took));
    }
    if (m_current == evidence)
        return;
    m_current = evidence;
    Q_EMIT changed(m_current);
}

} // namespace quayside
