// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/agentlogs.h"

#include "core/base/folder.h"
#include "core/json/json.h"
#include "core/json/topmember.h"

#include <QDir>
#include <QFileInfo>

namespace quayside {

namespace {

constexpr Bytes metricsCap(1 << 20);

void fetch(TrialRunContext &context, const QString &source, const WritableFolder &target, const QString &name)
{
    const auto got = context.environment->download(
        source, {.folder = target, .name = name, .ifThere = IfThere::Keep, .masks = context.log.masks()});
    if (!got && got.error().code != ErrorCode::NotFound) {
        context.log.noteIfLost(got.error());
        context.log.say(QStringLiteral("Cannot fetch %1: %2").arg(source, got.error().message));
    }
    if (got)
        context.log.sayLeftOut(source, *got);
}

template <typename T, typename Rep> std::optional<T> figure(const Json &metrics, const char *key)
{
    const auto found = metrics.find(key);
    return found != metrics.end() && found->is_number() ? std::optional<T>(found->get<Rep>()) : std::nullopt;
}

} // namespace

void fetchAgentLogs(TrialRunContext &context, const QString &agentFolder)
{
    const auto target = WritableFolder::open(agentFolder);
    if (!target)
        return context.log.noteLoss(target.error());
    fetch(context, QStringLiteral("/logs/agent"), *target, {});
    for (const QString &path : context.agent->collected())
        fetch(context, path, *target, QFileInfo(QDir::cleanPath(path)).fileName());
    if (!context.agent->trajectory().isEmpty())
        fetch(context, context.agent->trajectory(), *target, QStringLiteral("trajectory.json"));
}

Usage completeUsage(const Usage &reported, const QString &agentFolder)
{
    const auto folder = Folder::open(agentFolder);
    const auto file = folder ? folder->openFile(QStringLiteral("trajectory.json")) : std::unexpected(folder.error());
    const auto text = file ? topMember(*file, "final_metrics", metricsCap) : std::nullopt;
    const Json metrics = text ? jsonFrom(*text) : Json();
    if (!metrics.is_object())
        return reported;
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
