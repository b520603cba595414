// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/rewardfile.h"

#include "core/base/folder.h"
#include "core/json/json.h"

#include <cmath>

namespace quayside {

namespace {

constexpr Bytes rewardCap(1 << 20);

std::unexpected<RewardProblem> problem(ExceptionType type, const QString &message)
{
    return std::unexpected(RewardProblem{type, message});
}

std::expected<Rewards, RewardProblem> parseRewardJson(const QByteArray &bytes, const QString &path)
{
    const Json json = jsonFrom(bytes);
    if (!json.is_object())
        return problem(ExceptionType::VerifierOutputParse,
                       QStringLiteral("Failed to parse rewards from JSON file %1").arg(path));
    Rewards rewards;
    for (const auto &[key, value] : json.items()) {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            return problem(ExceptionType::VerifierOutputParse,
                           QStringLiteral("%1: \"%2\" is not a number").arg(path, QString::fromStdString(key)));
        rewards.push_back({.key = QString::fromStdString(key), .value = value.get<double>()});
    }
    return rewards;
}

std::expected<Rewards, RewardProblem> parseRewardText(const QByteArray &bytes, const QString &path)
{
    bool ok = false;
    const double value = bytes.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return problem(ExceptionType::VerifierOutputParse,
                       QStringLiteral("Failed to parse rewards from text file %1").arg(path));
    return Rewards{{.key = QStringLiteral("reward"), .value = value}};
}

} // namespace

std::expected<Rewards, RewardProblem> readRewards(const QString &verifierFolder)
{
    const QString text = verifierFolder + QStringLiteral("/reward.txt");
    const QString json = verifierFolder + QStringLiteral("/reward.json");
    const auto folder = Folder::open(verifierFolder);
    for (const QString &path : {json, text}) {
        const QString name = path.section(QLatin1Char('/'), -1);
        if (!folder || !folder->stamp(name))
            continue;
        const auto bytes = folder->read(name, rewardCap);
        if (!bytes)
            return problem(ExceptionType::VerifierOutputParse, describe(bytes.error()));
        if (bytes->trimmed().isEmpty())
            return problem(ExceptionType::RewardFileEmpty, QStringLiteral("Reward file is empty at %1").arg(path));
        return path == json ? parseRewardJson(*bytes, path) : parseRewardText(*bytes, path);
    }
    return problem(ExceptionType::RewardFileNotFound,
                   QStringLiteral("No reward file found at %1 or %2").arg(text, json));
}

} // namespace quayside
