// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/rewardfiles.h"

#include "core/formats/harbor/trialfiles.h"
#include "core/json/jsonvalue.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace quayside {

namespace {

constexpr Bytes rewardCap{1 << 20};

Error malformed(const QString &path, QString message)
{
    return {ErrorCode::Malformed, path, {}, std::move(message)};
}

Result<Rewards> parseText(const QByteArray &bytes, const QString &path)
{
    bool isNumber = false;
    const double reward = bytes.trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(reward))
        return std::unexpected(malformed(
            path, bytes.trimmed().isEmpty() ? QStringLiteral("empty") : QStringLiteral("not a finite number")));
    return Rewards{{QStringLiteral("reward"), reward}};
}

Result<Rewards> parseObject(const JsonValue &value, const QString &path)
{
    if (value.kind != JsonKind::Object)
        return std::unexpected(malformed(path, QStringLiteral("not an object of numbers")));
    Rewards rewards;
    for (const JsonMember &member : value.children) {
        const auto number = member.value.number();
        if (!number || !std::isfinite(*number))
            return std::unexpected(malformed(path, QStringLiteral("\"%1\" is not a finite number").arg(member.key)));
        rewards.push_back({member.key, *number});
    }
    return rewards;
}

Result<Rewards> readRewards(const Folder &folder, const QString &file)
{
    const QString path = folder.absolute(file);
    const auto bytes = folder.read(file, rewardCap);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (file.endsWith(QLatin1String(".txt")))
        return parseText(*bytes, path);
    return parseJson(*bytes, path).and_then([&](const JsonValue &value) { return parseObject(value, path); });
}

bool jsonWins(const Trial &trial)
{
    constexpr std::int64_t changed = 1'778'284'800'000'000; // 2026-05-09T00:00:00Z
    const auto &when = trial.span.end ? trial.span.end : trial.span.start;
    return !when || when->microseconds >= changed;
}

Rewards sorted(Rewards rewards)
{
    std::ranges::sort(rewards, {}, &Reward::key);
    return rewards;
}

const Rewards &recorded(const Trial &trial, const QString &step)
{
    const auto found = std::ranges::find(trial.steps, step, &StepResult::name);
    return step.isEmpty() || found == trial.steps.end() ? trial.rewards : found->rewards;
}

/// The rule gives the one that was used; what the result records can only overrule it.
void chooseUsed(std::vector<RewardSource *> &sources, const Trial &trial)
{
    const Rewards result = sorted(recorded(trial, sources.front()->step));
    const auto agrees =
        std::ranges::find_if(sources, [&](const RewardSource *source) { return sorted(source->rewards) == result; });
    const QLatin1StringView winner(jsonWins(trial) ? ".json" : ".txt");
    auto chosen =
        std::ranges::find_if(sources, [&](const RewardSource *source) { return source->file.endsWith(winner); });
    if (chosen == sources.end())
        chosen = sources.begin();
    const bool overruled = !result.empty() && sorted((*chosen)->rewards) != result && agrees != sources.end();
    (*(overruled ? agrees : chosen))->used = true;
}

void noteDifference(const Folder &folder, const RewardSource &source, const Trial &trial, std::vector<Issue> &issues)
{
    const Rewards &result = recorded(trial, source.step);
    if (source.used && !result.empty() && sorted(result) != sorted(source.rewards)) {
        issues.push_back({Severity::Warning,
                          QStringLiteral("trial.rewards-differ"),
                          folder.absolute(source.file),
                          {},
                          QStringLiteral("this file and the trial's result state different rewards")});
    }
}

} // namespace

std::vector<RewardSource> readRewardFiles(const Folder &folder, const std::vector<TrialFile> &files, const Trial &trial,
                                          std::vector<Issue> &issues)
{
    std::vector<RewardSource> sources;
    for (const TrialFile &file : files) {
        if (file.role != FileRole::Reward || file.isFolder)
            continue;
        if (auto rewards = readRewards(folder, file.path))
            sources.push_back(
                {.file = file.path, .rewards = std::move(*rewards), .used = false, .step = stepOf(file.path)});
        else
            issues.push_back(
                issueFrom(rewards.error(), Severity::Warning, QStringLiteral("trial.reward-file-unreadable")));
    }
    std::map<QString, std::vector<RewardSource *>> byStep;
    for (RewardSource &source : sources)
        byStep[source.step].push_back(&source);
    for (auto &[step, candidates] : byStep)
        chooseUsed(candidates, trial);
    for (const RewardSource &source : sources)
        noteDifference(folder, source, trial, issues);
    return sources;
}

} // namespace quayside
