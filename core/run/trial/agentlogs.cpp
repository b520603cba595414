// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/agentlogs.h"

#include "core/base/folder.h"
#include "core/json/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace quayside {

namespace {

constexpr Bytes trajectoryCap(256 << 20);

void move(const QString &source, const QString &target, const TrialLog &log)
{
    QFile file(source);
    if (!file.rename(target))
        log.noteLoss({ErrorCode::Failed, target, {}, file.errorString()});
}

/// Moves what was fetched to its place, unless something is there already.
void moveInto(const QString &source, const QString &target, const TrialLog &log)
{
    for (const QFileInfo &info :
         QDir(source).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        const QString place = target + QLatin1Char('/') + info.fileName();
        const QFileInfo there(place);
        if (info.isDir() && !info.isSymLink() && there.isDir())
            moveInto(info.filePath(), place, log);
        else if (!there.exists() && !there.isSymLink())
            move(info.filePath(), place, log);
    }
}

void fetch(TrialRunContext &context, const QString &source, const QString &agentFolder, const QString &name)
{
    // Beside the agent folder, so that the move is a rename.
    QTemporaryDir staging(agentFolder + QStringLiteral("/.fetch-XXXXXX"));
    if (!staging.isValid())
        return context.log.noteLoss({ErrorCode::Failed, agentFolder, {}, staging.errorString()});
    const QString target = staging.filePath(QStringLiteral("content"));
    const auto got = context.environment->download(source, target, {});
    if (!got) {
        context.log.noteIfLost(got.error());
        if (got.error().code != ErrorCode::NotFound)
            context.log.say(QStringLiteral("Cannot fetch %1: %2").arg(source, got.error().message));
        return;
    }
    if (got->isFolder && name.isEmpty())
        moveInto(target, agentFolder, context.log);
    else if (!QFileInfo::exists(agentFolder + QLatin1Char('/') + name))
        move(target, agentFolder + QLatin1Char('/') + name, context.log);
}

template <typename T, typename Rep> std::optional<T> figure(const Json &metrics, const char *key)
{
    const auto found = metrics.find(key);
    return found != metrics.end() && found->is_number() ? std::optional<T>(found->get<Rep>()) : std::nullopt;
}

} // namespace

void fetchAgentLogs(TrialRunContext &context, const QString &agentFolder)
{
    fetch(context, QStringLiteral("/logs/agent"), agentFolder, {});
    for (const QString &path : context.agent->collected())
        fetch(context, path, agentFolder, QFileInfo(QDir::cleanPath(path)).fileName());
    if (!context.agent->trajectory().isEmpty())
        fetch(context, context.agent->trajectory(), agentFolder, QStringLiteral("trajectory.json"));
}

Usage completeUsage(const Usage &reported, const QString &agentFolder)
{
    const auto folder = Folder::open(agentFolder);
    const auto bytes =
        folder ? folder->read(QStringLiteral("trajectory.json"), trajectoryCap) : std::unexpected(folder.error());
    if (!bytes)
        return reported;
    const Json trajectory = jsonFrom(*bytes);
    if (!trajectory.is_object() || !trajectory.contains("final_metrics") || !trajectory["final_metrics"].is_object())
        return reported;
    const Json &metrics = trajectory["final_metrics"];
    Usage usage = reported;
    if (!usage.input)
        usage.input = figure<Tokens, std::int64_t>(metrics, "total_prompt_tokens");
    if (!usage.cache)
        usage.cache = figure<Tokens, std::int64_t>(metrics, "total_cached_tokens");
    if (!usage.output)
        usage.output = figure<Tokens, std::int64_t>(metrics, "total_completion_tokens");
    if (!usage.cost)
        usage.cost = figure<Usd, double>(metrics, "total_cost_usd");
    return usage;
}

} // namespace quayside
