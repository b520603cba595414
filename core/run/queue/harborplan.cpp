// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/harborplan.h"

#include "core/base/folder.h"
#include "core/run/queue/jobresult.h"
#include "core/run/queue/tracerecord.h"
#include "core/run/record/configessence.h"
#include "core/run/record/harborjson.h"
#include "core/run/record/specfromconfig.h"
#include "core/run/recorded/recordedjob.h"
#include "core/run/recorded/trialdecisions.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSet>
#include <QUuid>
#include <QtEndian>

#include <algorithm>

namespace quayside {

namespace {

/// A folder of a trial that is there already.
struct FoundTrial {
    TrialName name;
    Json essence; ///< of its config
    bool isFinished = false;
    bool isTaken = false;
};

std::vector<FoundTrial> trialsIn(const Folder &job)
{
    std::vector<FoundTrial> found;
    for (const FolderEntry &entry : job.list().value_or(std::vector<FolderEntry>())) {
        if (entry.kind != EntryKind::Folder || entry.name.startsWith(QLatin1Char('.')))
            continue;
        const auto folder = Folder::open(job.absolute(entry.name));
        const Json config = folder ? documentIn(*folder, "config.json") : Json();
        if (config.is_object())
            found.push_back({.name = TrialName(entry.name),
                             .essence = configEssence(config, job.path()),
                             .isFinished = folder->stamp(QStringLiteral("result.json")).has_value()});
    }
    std::ranges::stable_partition(found, &FoundTrial::isFinished);
    return found;
}

/// The job's own, unless a run of this user goes by it: what is ended by an id is nobody else's.
QString idFor(const Json &result)
{
    const QString recorded = memberText(result, "id");
    const bool isUsable = QUuid(recorded).toString(QUuid::WithoutBraces) == recorded && !QUuid(recorded).isNull()
        && TraceRecord(recorded).read().isEmpty();
    return isUsable ? recorded : QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// The same on every run.
quint32 numberOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return qFromLittleEndian<quint32>(hash.constData());
}

class PlanReader
{
public:
    explicit PlanReader(const Folder &folder)
        : m_folder(folder), m_found(trialsIn(folder)), m_random(numberOf(folder.path()))
    {
    }

    Result<HarborPlan> read(RunSpec spec)
    {
        HarborPlan result{.plan = {}, .material = readMaterial(spec)};
        const RunMaterial &material = result.material;
        for (const auto *errors : {&material.taskErrors, &material.agentErrors, &material.sourceErrors}) {
            if (!errors->empty())
                return std::unexpected(errors->front());
        }
        const auto decisions = decideTrials(spec, material, [this](const Task &task) { return freeName(task); });
        if (!decisions.problems.empty())
            return std::unexpected(decisions.problems.front());
        result.plan.trials = plansOf(decisions);
        const Json config = documentIn(m_folder, "config.json");
        for (TrialPlan &trial : result.plan.trials) {
            trial.taskPath = spelledPath(trial.taskFolder, config, m_folder.path());
            const auto setup = setupOf(spec, material, trial);
            if (!setup)
                return std::unexpected(setup.error());
            takeFolder(trial, configEssence(trialConfigJson(*setup, ConfigForm::Sparse), m_folder.path()));
        }
        if (const auto foreign = unplanned())
            return std::unexpected(*foreign);
        const Json job = documentIn(m_folder, "result.json");
        result.plan.jobId = idFor(job);
        result.plan.started = parseInstant(memberText(job, "started_at").toStdString()).value_or(localNow());
        result.plan.spec = std::move(spec);
        const Json retries = memberOf(memberOf(job, "stats"), "n_retries");
        result.retries =
            retries.is_number_unsigned() ? static_cast<int>(std::min(retries.get<unsigned>(), 1'000'000U)) : 0;
        return result;
    }

private:
    TrialName freeName(const Task &task)
    {
        TrialName name;
        do {
            name = trialName(task, m_random);
        } while (m_names.contains(name.value.toLower()) || m_folder.stamp(name.value));
        m_names.insert(name.value.toLower());
        return name;
    }

    void takeFolder(TrialPlan &trial, const Json &essence)
    {
        const auto found = std::ranges::find_if(
            m_found, [&](const FoundTrial &one) { return !one.isTaken && one.essence == essence; });
        if (found == m_found.end()) {
            m_wanted = essence;
            return;
        }
        found->isTaken = true;
        trial.name = found->name;
    }

    /// A finished trial that nobody asked for.
    std::optional<Error> unplanned() const
    {
        const auto found =
            std::ranges::find_if(m_found, [](const FoundTrial &one) { return one.isFinished && !one.isTaken; });
        if (found == m_found.end())
            return std::nullopt;
        const QString place = m_wanted.is_null() ? QString() : firstDifference(found->essence, m_wanted);
        return Error{ErrorCode::Refused, m_folder.absolute(found->name.value + QStringLiteral("/config.json")), place,
                     QStringLiteral("this finished trial is none that the job's config.json asks for")};
    }

    const Folder &m_folder;
    std::vector<FoundTrial> m_found;
    QSet<QString> m_names;     ///< in small letters
    QRandomGenerator m_random; ///< the same for one folder: what was looked at has to be what is done
    Json m_wanted;             ///< what the last trial without a folder is to be
};

Result<RunSpec> specOf(const Folder &folder)
{
    auto spec = specFromConfig(documentIn(folder, "config.json"), folder.path());
    if (spec) {
        spec->jobsFolder = QFileInfo(folder.path()).path();
        spec->jobName = QFileInfo(folder.path()).fileName();
    }
    return spec;
}

} // namespace

Result<HarborPlan> planOfHarborJob(const QString &jobFolder)
{
    const auto folder = Folder::open(jobFolder);
    if (!folder)
        return std::unexpected(folder.error());
    return specOf(*folder).and_then([&](RunSpec spec) { return PlanReader(*folder).read(std::move(spec)); });
}

bool canFinishHarborJob(const QString &jobFolder)
{
    const auto folder = Folder::open(jobFolder);
    if (!folder || !folder->stamp(QStringLiteral("config.json")))
        return false;
    const auto spec = specOf(*folder);
    return spec && std::ranges::all_of(spec->tasks, [](const QString &task) { return QFileInfo::exists(task); });
}

} // namespace quayside
