// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harborserve/serverows.h"

#include "core/formats/harbor/harbornames.h"
#include "core/formats/harbor/trialconfig.h"
#include "core/formats/harbor/trialresult.h"
#include "core/json/jsonread.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct TrialStateName {
    QLatin1StringView name;
    TrialState state;
};

constexpr std::array states{
    TrialStateName{QLatin1StringView("queued"), TrialState::Queued},
    TrialStateName{QLatin1StringView("paused"), TrialState::Queued}, // what has begun is never paused
    TrialStateName{QLatin1StringView("running"), TrialState::Running},
    TrialStateName{QLatin1StringView("cancelling"), TrialState::Running},
    TrialStateName{QLatin1StringView("finished"), TrialState::Finished},
};

TrialState stateNamed(const QString &name)
{
    const auto found = std::ranges::find(states, name, &TrialStateName::name);
    return found == states.end() ? TrialState::Interrupted : found->state;
}

bool isName(const QString &text)
{
    return !text.isEmpty() && !text.contains(QLatin1Char('/')) && !text.startsWith(QLatin1Char('.'));
}

QString folderOf(const ServedAttempt &attempt)
{
    return QStringLiteral("../../rollouts/%1/%2").arg(attempt.id, attempt.name);
}

Rewards rewardsIn(const QByteArray &json)
{
    Rewards rewards;
    const auto read = readJson(json, {}, [&](const JsonCursor &root) {
        root.fields([&](std::string_view key, const JsonCursor &value) {
            if (const auto number = value.number())
                rewards.push_back({textOf(key), *number});
        });
    });
    return read ? rewards : Rewards();
}

/// Makes the rows of one job; what the files of a trial say themselves is left to who reads them.
class RowMaker
{
public:
    RowMaker(const ServeRecords &records, const Folder &folder) : m_records(records), m_folder(folder) {}

    Trial rowOf(std::span<const ServedAttempt> attempts) const
    {
        const ServedAttempt &last = attempts.back();
        Trial trial{.name = TrialName(last.name), .folder = m_folder.absolute(folderOf(last))};
        trial.state = stateNamed(last.state);
        for (const ServedAttempt &attempt : attempts.first(attempts.size() - 1)) {
            if (isName(attempt.id) && isName(attempt.name))
                trial.earlierAttempts.push_back(earlier(attempt));
        }
        addResult(trial, last);
        addConfig(trial, last);
        return trial;
    }

private:
    EarlierAttempt earlier(const ServedAttempt &attempt) const
    {
        return {.folder = m_folder.absolute(folderOf(attempt)),
                .exception = attempt.exception,
                .rewards = rewardsIn(attempt.rewards),
                .usage = attempt.usage};
    }

    /// After a crash of the server only the database says how an attempt ended. While it runs there may be a result
    /// already, which says how far it has come.
    void addResult(Trial &trial, const ServedAttempt &attempt) const
    {
        if (trial.state == TrialState::Running)
            return;
        const bool isOnDisk = m_folder.stamp(folderOf(attempt) + QLatin1Char('/') + HarborFile::result).has_value();
        const auto result = isOnDisk ? QByteArray() : m_records.resultOf(attempt.id).value_or(QByteArray());
        JsonNotes notes;
        if (!result.isEmpty() && parseTrialResult(result, trial.folder, trial, notes))
            trial.state = TrialState::Finished;
        else if (!isOnDisk && trial.state == TrialState::Finished)
            trial.state = TrialState::Interrupted;
    }

    void addConfig(Trial &trial, const ServedAttempt &attempt) const
    {
        HarborTrialConfig config;
        JsonNotes notes;
        const QByteArray bytes = m_records.configOf(attempt.request).value_or(QByteArray());
        if (readJson(bytes, trial.folder, [&](const JsonCursor &root) { readTrialConfig(root, config, notes); }))
            completeFromConfig(trial, config);
    }

    const ServeRecords &m_records;
    const Folder &m_folder;
};

} // namespace

Result<std::map<QString, Trial>> rowsOf(const ServeRecords &records, const ServedJob &job, const Folder &folder)
{
    const auto attempts = records.attemptsOf(job.id);
    if (!attempts)
        return std::unexpected(attempts.error());
    const RowMaker maker(records, folder);
    std::map<QString, Trial> rows;
    for (auto first = attempts->begin(); first != attempts->end();) {
        const auto end = std::find_if(first, attempts->end(),
                                      [&](const ServedAttempt &attempt) { return attempt.request != first->request; });
        const ServedAttempt &last = *std::prev(end);
        if (isName(last.id) && isName(last.name))
            rows.emplace(folderOf(last), maker.rowOf({first, end}));
        first = end;
    }
    return rows;
}

} // namespace quayside
