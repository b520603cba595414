// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/manifest.h"

#include "core/formats/harbor/harbornames.h"

namespace quayside {

std::vector<ArtifactEntry> readManifest(const JsonValue &value, const QString &step)
{
    std::vector<ArtifactEntry> entries;
    const QString prefix =
        step.isEmpty() ? QString() : HarborFile::stepsFolder + QLatin1Char('/') + step + QLatin1Char('/');
    for (const JsonMember &element : value.kind == JsonKind::Array ? value.children : std::vector<JsonMember>()) {
        if (element.value.kind != JsonKind::Object)
            continue;
        const QString destination = lineAt(element.value, QLatin1StringView("destination"));
        entries.push_back({.source = lineAt(element.value, QLatin1StringView("source")),
                           .destination = destination.isEmpty() ? QString() : prefix + destination,
                           .type = lineAt(element.value, QLatin1StringView("type")),
                           .status = lineAt(element.value, QLatin1StringView("status")),
                           .service = lineAt(element.value, QLatin1StringView("service"))});
    }
    return entries;
}

} // namespace quayside
