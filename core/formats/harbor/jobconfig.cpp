// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/jobconfig.h"

#include "core/formats/harbor/freshness.h"
#include "core/formats/harbor/harbornames.h"
#include "core/json/jsonfields.h"
#include "core/json/jsonfile.h"

namespace quayside {

namespace {

SourceJob sourceIn(const JsonCursor &object)
{
    SourceJob source;
    QString id;
    object.fields([&](std::string_view key, const JsonCursor &value) {
        if (key == "action")
            source.action = stringOf(value);
        else if (key == "path")
            source.path = stringOf(value);
        else if (key == "job_id")
            id = stringOf(value);
    });
    if (source.path.isEmpty())
        source.path = id;
    return source;
}

} // namespace

void readJobConfig(const Folder &folder, Job &job)
{
    const auto read = readJsonFile(folder, HarborFile::config, HarborFile::configCap, [&](const JsonCursor &root) {
        root.fields([&](std::string_view key, const JsonCursor &value) {
            if (key == "source_jobs")
                value.elements([&](const JsonCursor &source) { job.sources.push_back(sourceIn(source)); });
        });
    });
    if (!read)
        job.issues.push_back(
            damageIssue(folder, HarborFile::config, read.error(), QStringLiteral("job.config-unreadable")));
}

} // namespace quayside
