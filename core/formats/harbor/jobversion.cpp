// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/jobversion.h"

#include "core/formats/harbor/freshness.h"
#include "core/formats/harbor/harbornames.h"
#include "core/json/jsonfields.h"
#include "core/json/jsonfile.h"

namespace quayside {

void readHarborVersion(const Folder &folder, Job &job)
{
    const auto readHarbor = [&](std::string_view key, const JsonCursor &value) {
        if (key == "version")
            job.formatVersion = stringOf(value);
    };
    const auto read = readJsonFile(folder, HarborFile::lock, HarborFile::lockCap, [&](const JsonCursor &root) {
        root.fields([&](std::string_view key, const JsonCursor &value) {
            if (key == "harbor")
                value.fields(readHarbor);
        });
    });
    if (!read)
        job.issues.push_back(
            damageIssue(folder, HarborFile::lock, read.error(), QStringLiteral("job.lock-unreadable")));
}

} // namespace quayside
