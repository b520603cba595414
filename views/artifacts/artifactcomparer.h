// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/evidence/trialevidence.h"
#include "views/artifacts/artifactwork.h"

#include <QTimer>

namespace quayside {

/// How an artifact can be looked at.
enum class ArtifactForm : std::uint8_t {
    Unreadable, ///< absent, a link or special
    File,       ///< by itself: large or binary, with nothing to compare it with
    Compared,   ///< against what was expected; a text without that still has writers of its lines
};

/// One artifact, and what it is compared with: the best there is or a file chosen by hand, and another arm beside it.
/// Compares on another thread; the newest question wins.
class ArtifactComparer : public QObject
{
    Q_OBJECT

public:
    explicit ArtifactComparer(QObject *parent = nullptr);

    /// What was chosen stays chosen for the same artifact, reviewed again.
    void setArtifact(const ReviewedArtifact &artifact);
    void clear();
    void choose(const Expectation &expectation) { m_chosen = expectation; }
    void setBeside(std::optional<Expectation> beside) { m_beside = std::move(beside); }

    const std::optional<ReviewedArtifact> &artifact() const { return m_artifact; }
    /// Empty where there is no artifact.
    QString path() const { return m_artifact ? m_artifact->file.path : QString(); }
    /// Null where there is nothing to compare with.
    const Expectation *expectation() const;
    bool isChosenByHand() const { return m_chosen.has_value(); }
    const std::optional<Expectation> &beside() const { return m_beside; }
    /// Looks at the start of the file.
    ArtifactForm formIn(const Folder &trial) const;

    /// Needs an artifact.
    void compare(const TrialEvidence &evidence, const ContentOptions &options);
    void cancel();
    bool isRunning() const { return m_run.isRunning(); }

Q_SIGNALS:
    void compared(const quayside::ComparisonRequest &request, const quayside::ComparedArtifact &result);
    /// The comparison takes so long that it has to be said.
    void tookLong();

private:
    ComparisonRequest request(const TrialEvidence &evidence, const ContentOptions &options) const;

    std::optional<ReviewedArtifact> m_artifact;
    std::optional<Expectation> m_chosen; ///< by hand
    std::optional<Expectation> m_beside;
    NewestRun m_run{this};
    QTimer m_patience;
};

} // namespace quayside
