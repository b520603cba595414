// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/rewardfile.h"

#include "core/base/folder.h"
#include "core/json/json.h"
#include "core/json/numbersfile.h"

namespace quayside {

namespace {

constexpr Bytes rewardCap(1 << 20);

std::unexpected<RewardProblem> problem(ExceptionType type, const QString &message)
{
    return std::unexpected(RewardProblem{type, message});
}

RewardProblem parseProblem(const Error &error)
{
    return {ExceptionType::VerifierOutputParse, describe(error)};
}

/// Harbor takes a number alone from the file and finds only then that it has no key.
bool isLoneNumber(const QByteArray &bytes)
{
    const Json json = jsonFrom(bytes);
    return json.is_number() || json.is_boolean();
}

std::expected<Rewards, RewardProblem> parseRewardJson(const QByteArray &bytes, const QString &path)
{
    if (isLoneNumber(bytes))
        return problem(ExceptionType::Validation, QStringLiteral("A number without a key in %1").arg(path));
    return parseNumbersFile(bytes, path).transform_error(parseProblem).transform([](const NumbersFile &file) {
        Rewards rewards;
        for (const NamedNumber &number : file.numbers)
            rewards.push_back({.key = number.key, .value = number.value});
        return rewards;
    });
}

std::expected<Rewards, RewardProblem> parseRewardText(const QByteArray &bytes, const QString &path)
{
    return parseNumberText(bytes, path).transform_error(parseProblem).transform([](double value) {
        return Rewards{{.key = scoreKey, .value = value}};
    });
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
        if (bytes->isEmpty())
            return problem(ExceptionType::RewardFileEmpty, QStringLiteral("Reward file is empty at %1").arg(path));
        return path == json ? parseRewardJson(*bytes, path) : parseRewardText(*bytes, path);
    }
    return problem(ExceptionType::RewardFileNotFound,
                   QStringLiteral("No reward file found at %1 or %2").arg(text, json));
}

} // namespace quayside
