// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/recorded/recordedjob.h"

#include <QFileInfo>

namespace quayside {

namespace {

constexpr Bytes documentCap(64 << 20);

QString agentOf(const Json &result, const Json &agent)
{
    const QString reported = memberText(memberOf(result, "agent_info"), "name");
    return reported.isEmpty() ? memberText(agent, "name") : reported;
}

Result<RecordedTrial> readTrial(const Folder &folder)
{
    const QString path = folder.absolute(QStringLiteral("result.json"));
    const auto bytes = folder.read(QStringLiteral("result.json"), documentCap);
    if (!bytes)
        return std::unexpected(bytes.error());
    Json result = jsonFrom(*bytes);
    if (memberText(result, "trial_name").isEmpty() || memberText(result, "task_name").isEmpty())
        return std::unexpected(Error{ErrorCode::Malformed, path, {}, QStringLiteral("not the result of a trial")});
    Json config = documentIn(folder, "config.json");
    if (config.is_null())
        config = memberOf(result, "config");
    const Json agent = memberOf(config, "agent");
    return RecordedTrial{.folder = folder.path(),
                         .id = memberText(result, "id"),
                         .taskName = memberText(result, "task_name"),
                         .taskFolder = memberText(memberOf(config, "task"), "path"),
                         .dataset = memberText(result, "source"),
                         .agent = agentOf(result, agent),
                         .model = memberText(agent, "model_name"),
                         .result = std::move(result),
                         .config = std::move(config),
                         .lock = documentIn(folder, "lock.json")};
}

void addTrial(RecordedJob &job, const Folder &folder)
{
    auto trial = readTrial(folder);
    if (trial)
        job.trials.push_back(std::move(*trial));
    else
        job.unreadable.push_back(trial.error());
}

} // namespace

Json documentIn(const Folder &folder, const char *name)
{
    const auto bytes = folder.read(QLatin1String(name), documentCap);
    const Json json = bytes ? jsonFrom(*bytes) : Json();
    return json.is_object() ? json : Json();
}

Result<RecordedJob> readRecordedJob(const QString &path)
{
    const auto folder = Folder::open(path);
    if (!folder)
        return std::unexpected(folder.error());
    if (!memberText(documentIn(*folder, "result.json"), "trial_name").isEmpty()) {
        const auto above = Folder::open(QFileInfo(folder->path()).path());
        RecordedJob job{.folder = QFileInfo(folder->path()).path(), .id = {}, .trials = {}, .unreadable = {}};
        if (above)
            job.id = memberText(documentIn(*above, "result.json"), "id");
        addTrial(job, *folder);
        return job;
    }
    if (!folder->stamp(QStringLiteral("config.json")))
        return std::unexpected(Error{ErrorCode::Malformed,
                                     folder->path(),
                                     {},
                                     QStringLiteral("neither a job (no config.json) nor a finished trial")});
    RecordedJob job{.folder = folder->path(),
                    .id = memberText(documentIn(*folder, "result.json"), "id"),
                    .trials = {},
                    .unreadable = {}};
    const auto entries = folder->list();
    if (!entries)
        return std::unexpected(entries.error());
    for (const FolderEntry &entry : *entries) {
        if (entry.kind != EntryKind::Folder || entry.name.startsWith(QLatin1Char('.')))
            continue;
        const auto trial = Folder::open(folder->absolute(entry.name));
        if (trial && trial->stamp(QStringLiteral("result.json")))
            addTrial(job, *trial);
    }
    return job;
}

} // namespace quayside
