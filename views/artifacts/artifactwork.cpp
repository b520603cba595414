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
        if (file.group != ArtifactGroup::Output || !file.isPresent || file.isLink || file.isSpecial
            || file.size > smallText)
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
    work.sources = sourcesFor(*request.job, *request.trial, request.open);
    work.taskFiles = taskFileExpectations(work.sources);
    work.artifacts = reviewArtifacts(request.folder, *request.detail, work.sources, request.scope, stop);
    work.texts = textsOf(request.folder, work.artifacts);
    const auto files = findTrajectoryFiles(request.folder);
    GraphOptions options;
    options.stop = stop;
    if (!files.empty())
        work.actions = actionsOf(loadGraph(request.folder, files, options), stop).value_or(std::vector<StepAction>());
    return work;
}

ComparedArtifact compareArtifact(const ComparisonRequest &request, std::stop_token stop)
{
    const auto after =
        request.file.isPresent ? std::optional(ComparedFile{request.trial, request.file.path}) : std::nullopt;
    const auto before = request.expectation
        ? std::optional(ComparedFile{request.expectation->folder, request.expectation->path})
        : after;
    ComparedArtifact result{.comparison = compareContents(before, after, request.options, stop),
                            .blame = {},
                            .three = {},
                            .besideProblem = {}};
    if (result.comparison && result.comparison->text && after && !request.file.source.isEmpty())
        result.blame = blameFile(request.actions, request.file.source, result.comparison->text->after,
                                 starterText(request.starter));
    if (!request.beside || !after)
        return result;
    auto three =
        compareThreeFiles(*before, *after, {request.beside->folder, request.beside->path}, request.options, stop);
    if (three)
        result.three = std::make_shared<const ThreeWayComparison>(std::move(*three));
    else
        result.besideProblem = three.error();
    return result;
}

} // namespace quayside
