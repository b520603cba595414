// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactcomparer.h"

#include "core/text/encoding.h"

namespace quayside {

namespace {

constexpr std::chrono::milliseconds patience(200);
constexpr Bytes largestBlamed(8 << 20), enoughToGuess(8192);

bool isSmallText(const Folder &trial, const ArtifactFile &file)
{
    const auto start = trial.readStart(file.path, enoughToGuess);
    return file.size <= largestBlamed && start && !guessEncoding(*start).isBinary;
}

std::optional<Expectation> copied(const Expectation *expectation)
{
    return expectation ? std::optional(*expectation) : std::nullopt;
}

} // namespace

ArtifactComparer::ArtifactComparer(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &ArtifactComparer::tookLong);
}

void ArtifactComparer::setArtifact(const ReviewedArtifact &artifact)
{
    if (artifact.file.path != path())
        clear();
    m_artifact = artifact;
}

void ArtifactComparer::clear()
{
    cancel();
    m_artifact.reset();
    m_chosen.reset();
    m_beside.reset();
}

const Expectation *ArtifactComparer::expectation() const
{
    if (m_chosen)
        return &*m_chosen;
    return m_artifact ? chooseExpectation(m_artifact->candidates) : nullptr;
}

ArtifactForm ArtifactComparer::formIn(const Folder &trial) const
{
    const bool isReadable = !m_artifact->file.isLink && !m_artifact->file.isSpecial;
    if (m_artifact->file.isPresent ? !isReadable : !expectation())
        return ArtifactForm::Unreadable;
    if (!expectation() && !m_beside && !isSmallText(trial, m_artifact->file))
        return ArtifactForm::File;
    return ArtifactForm::Compared;
}

void ArtifactComparer::compare(const TrialEvidence &evidence, const ContentOptions &options)
{
    m_patience.start();
    m_run.start(
        [request = request(evidence, options)](const RunControl &control) {
            return std::pair(request, compareArtifact(request, control.stopToken()));
        },
        [this](const std::pair<ComparisonRequest, ComparedArtifact> &answer) {
            m_patience.stop();
            Q_EMIT compared(answer.first, answer.second);
        });
}

void ArtifactComparer::cancel()
{
    m_patience.stop();
    m_run.cancel();
}

ComparisonRequest ArtifactComparer::request(const TrialEvidence &evidence, const ContentOptions &options) const
{
    return {.trial = *evidence.folder,
            .file = m_artifact->file,
            .expectation = copied(expectation()),
            .beside = m_beside,
            .starter = copied(starterAmong(m_artifact->candidates)),
            .actions = evidence.actions,
            .options = options};
}

} // namespace quayside
