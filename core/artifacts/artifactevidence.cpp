// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/artifactevidence.h"

#include "core/text/encoding.h"

namespace quayside {

namespace {

constexpr Bytes smallText(256 << 10);

std::map<QString, QString> textsOf(const Folder &folder, const std::vector<ReviewedArtifact> &artifacts)
{
    std::map<QString, QString> texts;
    for (const ReviewedArtifact &artifact : artifacts) {
        const ArtifactFile &file = artifact.file;
        if (!file.isPresent || file.isLink || file.isSpecial || file.size > smallText)
            continue;
        const auto bytes = folder.read(file.path, smallText);
        if (bytes && !guessEncoding(*bytes).isBinary)
            texts.emplace(file.path, QString::fromUtf8(*bytes));
    }
    return texts;
}

} // namespace

ArtifactEvidence gatherArtifacts(const Folder &trial, const TrialDetail &detail, ExpectationSources sources,
                                 ArtifactScope scope, const std::stop_token &stop)
{
    ArtifactEvidence evidence{.sources = std::move(sources)};
    evidence.taskFiles = taskFileExpectations(evidence.sources);
    evidence.artifacts = reviewArtifacts(trial, detail, evidence.sources, scope, stop);
    evidence.texts = textsOf(trial, evidence.artifacts);
    return evidence;
}

std::map<QString, QString> outputTexts(const ArtifactEvidence &evidence)
{
    std::map<QString, QString> texts;
    for (const ReviewedArtifact &artifact : evidence.artifacts) {
        const auto text = evidence.texts.find(artifact.file.path);
        if (artifact.file.group == ArtifactGroup::Output && text != evidence.texts.end())
            texts.insert(*text);
    }
    return texts;
}

} // namespace quayside
