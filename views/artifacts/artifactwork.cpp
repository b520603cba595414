// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactwork.h"

#include "core/text/encoding.h"
#include "core/trajectory/loadgraph.h"

namespace quayside {

namespace {

constexpr Bytes smallText(256 << 10);
constexpr Bytes largestStarter(4 << 20);

std::map<QString, QString> textsOf(const Folder &folder, const std::vector<ReviewedArtifact> &artifacts)
{
    std::map<QString, QString> texts;
    for (const ReviewedArtifact &artifact : artifacts) {
        const ArtifactFile &file = artifact.file;
        if (file.group != ArtifactGroup::Output || !file.isPresent || file.isLink || file.isSpecial || file.size > smallText)
            continue;
        const auto bytes = folder.read(file.path, smallText);
        if (bytes && !guessEncoding(*bytes).isBinary)
            texts.emplace(file.path, QString::fromUtf8(*bytes));
    }
    return texts;
}

std::optional<QByteArray> starterText(const std::optional<Expectation> &starter)
{
    if (!starter)
        return std::nullopt;
    const auto bytes = starter->folder.read(starter->path, largestStarter);
    return bytes ? std::optional(*bytes) : std::nullopt;
}

} // namespace

ArtifactWork reviewAll(const ArtifactRequest &request, std::stop_token stop)
{
    ArtifactWork work;
    work.artifacts = reviewArtifacts(request.folder, *request.detail, sourcesFor(*request.job, *request.trial, request.open), request.scope, stop);
    work.texts = textsOf(request.folder, work.artifacts);
    const auto files = findTrajectoryFiles(request.folder);
    GraphOptions options;
    options.stop = stop;
    if (!files.empty())
        work.actions = actionsOf(loadGraph(request.folder, files, options), stop).value_or(std::vector<StepAction>());
    return work;
}

ComparedArtifact compareArtifact(const Folder &trial, const ArtifactFile &file, const std::optional<Expectation> &expectation,
                                 const std::optional<Expectation> &starter, const std::vector<StepAction> &actions,
                                 const ContentOptions &options, std::stop_token stop)
{
    const auto after = file.isPresent ? std::optional(ComparedFile{trial, file.path}) : std::nullopt;
    const auto before = expectation ? std::optional(ComparedFile{expectation->folder, expectation->path}) : after;
    ComparedArtifact result{.comparison = compareContents(before, after, options, stop), .blame = {}};
    if (result.comparison && result.comparison->text && after && !file.source.isEmpty())
        result.blame = blameFile(actions, file.source, result.comparison->text->after, starterText(starter));
    return result;
}

} // namespace quayside
