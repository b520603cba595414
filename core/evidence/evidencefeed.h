// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/evidence/evidencestore.h"
#include "core/watch/stampwatch.h"

namespace quayside {

/// Keeps the evidence of one trial, or of one file, up to date: part by part as it is made, and again when its files
/// change. A page shows what the feed publishes and loads nothing itself.
class EvidenceFeed : public QObject
{
    Q_OBJECT

public:
    explicit EvidenceFeed(EvidenceStore &store, QObject *parent = nullptr);

    /// Emits `changed` at once with evidence that has no part yet, unless this trial (or these files) is followed
    /// already: then what is being made is finished before it is made again.
    void follow(EvidenceRequest request, EvidenceParts wanted = everyPart);
    void stop();

    /// Null before anything is followed.
    const EvidencePointer &current() const { return m_current; }
    /// Whether more is being made than `current` has.
    bool isBusy() const { return m_run.isRunning(); }

Q_SIGNALS:
    void changed(const quayside::EvidencePointer &evidence);

private:
    /// All that was asked for.
    struct Answer {
        EvidencePointer evidence;                        ///< null when stopped
        std::optional<StampWatch::Watched> watched = {}; ///< where more may come from
    };

    enum class Showing : std::uint8_t {
        Parts, ///< each as it is made
        Whole, ///< an answer that was whole: only another whole one takes its place
    };

    static Answer answer(EvidenceStore &store, const EvidenceRequest &request, EvidenceParts wanted,
                         const PublishEvidence &publish, const std::stop_token &stop);
    void start();
    void take(const EvidencePointer &evidence);
    void finish(const Answer &answer);

    EvidenceStore &m_store;
    EvidenceRequest m_request;
    EvidenceParts m_wanted;
    EvidencePointer m_current;
    StampWatch m_watch;
    QTimer m_secondLook; ///< at a file that was being written again from its start
    Showing m_showing = Showing::Parts;
    bool m_isOutdated = false; ///< followed anew while parts are being made
    bool m_hasWaited = false;  ///< for that file to be whole
    NewestRun m_run{this};
};

} // namespace quayside
