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
    /// already.
    void follow(EvidenceRequest request, EvidenceParts wanted = everyPart);
    void stop();

    /// Null before anything is followed.
    const EvidencePointer &current() const { return m_current; }
    /// Whether more is being made than `current` has.
    bool isBusy() const { return m_run.isRunning(); }

Q_SIGNALS:
    void changed(const quayside::EvidencePointer &evidence);

private:
    /// All that was asked for, and where more may come from.
    struct Answer {
        EvidencePointer evidence; ///< null when stopped
        std::vector<QString> placesOfGrowth;
    };

    void start();
    void take(const EvidencePointer &evidence);
    void finish(const Answer &answer);

    EvidenceStore &m_store;
    EvidenceRequest m_request;
    EvidenceParts m_wanted;
    EvidencePointer m_current;
    StampWatch m_watch;
    QTimer m_secondLook; ///< at a file that was being written again from its start
    bool m_isReload = false;
    bool m_hasWaited = false; ///< for that file to be whole
    NewestRun m_run{this};
};

} // namespace quayside
