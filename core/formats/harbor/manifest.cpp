// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/manifest.h"

#include "core/formats/harbor/harbornames.h"
#include "core/formats/harbor/trialfiles.h"

namespace quayside {

std::vector<ArtifactEntry> readManifest(const JsonValue &value, const QString &step)
{
    std::vector<ArtifactEntry> entries;
    const QString prefix =
        step.isEmpty() ? QString() : HarborFile::stepsFolder + QLatin1Char('/') + step + QLatin1Char('/');
    for (const JsonMember &element : value.kind == JsonKind::Array ? value.children : std::vector<JsonMember>()) {
        if (element.value.kind != JsonKind::Object)
            continue;
        const QString written = lineAt(element.value, QLatin1StringView("destination"));
        const QString destination = written.isEmpty() ? QString() : prefix + written;
        entries.push_back({.source = lineAt(element.value, QLatin1StringView("source")),
                           .destination = destination,
                           .type = lineAt(element.value, QLatin1StringView("type")),
                           .status = lineAt(element.value, QLatin1StringView("status")),
                           .service = lineAt(element.value, QLatin1StringView("service")),
                           .inside = insideArtifacts(destination)});
    }
    return entries;
}

} // namespace quayside
