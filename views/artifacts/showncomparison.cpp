// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/showncomparison.h"

#include "core/text/showntext.h"
#include "views/models/artifactwording.h"
#include "views/models/words.h"

namespace quayside {

ShownComparison shownComparison(const ComparisonRequest &request, const ComparedArtifact &result)
{
    const QString name = showText(request.file.shown).text;
    const QString here = tr("this trial · %1").arg(name);
    const auto &against = request.expectation;
    const bool isPresent = request.file.isPresent;
    return {.comparison = std::make_shared<const ContentComparison>(*result.comparison),
            .before = against ? std::optional(ComparedFile{against->folder, against->path}) : std::nullopt,
            .after = isPresent ? std::optional(ComparedFile{request.trial, request.file.path}) : std::nullopt,
            .name = request.file.shown,
            .beforeTitle = against ? tr("expected · %1 · %2").arg(sayKind(against->kind), name) : QString(),
            .afterTitle = isPresent ? here : tr("this trial did not leave it"),
            .blame = result.blame,
            .three = result.three,
            .besideTitle = request.beside ? tr("beside · %1").arg(sayExpectation(*request.beside)) : QString()};
}

} // namespace quayside
