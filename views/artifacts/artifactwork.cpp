// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactwork.h"

namespace quayside {

namespace {

constexpr Bytes largestStarter(4 << 20);

std::optional<QByteArray> starterText(const std::optional<Expectation> &starter)
{
    if (!starter)
        return std::nullopt;
    const auto bytes = starter->folder.read(starter->path, largestStarter);
    return bytes ? std::optional(*bytes) : std::nullopt;
}

} // namespace

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
    if (request.actions && result.comparison && result.comparison->text && after && !request.file.source.isEmpty())
        result.blame = blameFile(*request.actions, request.file.source, result.comparison->text->after,
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
