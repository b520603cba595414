// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/jobfolder.h"

#include "core/base/removetree.h"
#include "core/run/environment/environmenttype.h"
#include "core/run/process/processtrace.h"
#include "core/run/queue/harborplan.h"
#include "core/run/queue/jobresult.h"
#include "core/run/queue/knowntasks.h"
#include "core/run/queue/tracerecord.h"
#include "core/run/record/atomicwrite.h"
#include "core/run/record/harborjson.h"
#include "core/run/recorded/trialdecisions.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>

namespace quayside {

namespace {

constexpr const char *discardedPrefix = ".discarded-";

Error systemError(const QString &path)
{
    return {ErrorCode::Failed, path, {}, QString::fromLocal8Bit(std::strerror(errno))};
}

/// Absolute, so that a resume from another folder finds the same things.
void makeAbsolute(RunSpec &spec)
{
    spec.jobsFolder = QDir::cleanPath(QDir().absoluteFilePath(spec.jobsFolder));
    for (QStringList *paths : {&spec.tasks, &spec.sources}) {
        for (QString &path : *paths)
            path = QDir::cleanPath(QDir().absoluteFilePath(path));
    }
    for (QString &agent : spec.agents) {
        if (agent.contains(QLatin1Char('/')))
            agent = QDir::cleanPath(QDir().absoluteFilePath(agent));
    }
    if (!spec.envFile.isEmpty())
        spec.envFile = QDir::cleanPath(QDir().absoluteFilePath(spec.envFile));
}

Result<void> writeJobFiles(const QString &folder, const OpenJob &job)
{
    std::vector<TrialSetup> setups;
    for (const TrialPlan &trial : job.plan.trials) {
        const auto setup = setupOf(job, trial);
        if (!setup)
            return std::unexpected(setup.error());
        setups.push_back(*setup);
    }
    const int total = static_cast<int>(job.plan.trials.size());
    const JobProgress progress{
        .id = job.plan.jobId, .started = job.plan.started, .updated = job.plan.started, .total = total};
    const std::pair<const char *, QByteArray> files[]{
        {"config.json", toBytes(jobConfigJson(job.plan.spec, job.material.recorded))},
        {"lock.json", toBytes(jobLockJson(job.plan.spec, now(), setups))},
        {"result.json", jobResultBytes(progress, {})}};
    for (const auto &[name, bytes] : files) {
        if (auto written = writeAtomically(folder + QLatin1Char('/') + QLatin1String(name), bytes); !written)
            return written;
    }
    return {};
}

std::vector<TrialPlan> planWithUniqueNames(const RunSpec &spec, const RunMaterial &material)
{
    QSet<QString> taken;
    const NameFor nameFor = [&](const Task &task) {
        TrialName name;
        do {
            name = randomTrialName(task);
        } while (taken.contains(name.value.toLower()));
        taken.insert(name.value.toLower());
        return name;
    };
    return plansOf(decideTrials(spec, material, nameFor));
}

Result<Journal> buildFolder(const QString &building, const QString &folder, const OpenJob &job)
{
    if (::mkdir(QFile::encodeName(building).constData(), 0755) != 0)
        return std::unexpected(systemError(building));
    auto journal = Journal::create(building, job.plan);
    if (!journal)
        return journal;
    if (auto written = writeJobFiles(building, job); !written)
        return std::unexpected(written.error());
    if (renameat2(AT_FDCWD, QFile::encodeName(building).constData(), AT_FDCWD, QFile::encodeName(folder).constData(),
                  RENAME_NOREPLACE)
        != 0)
        return std::unexpected(systemError(folder));
    return journal;
}

bool isDoneFor(const Result<TrialSummary> &summary)
{
    return summary && !summary->exceptions.contains(toText(ExceptionType::Cancelled));
}

/// Rows for a reopened job; every folder that holds no result is discarded first.
Result<std::vector<RunTrial>> findTrials(const QString &folder, const JournalPlan &plan)
{
    std::vector<RunTrial> trials;
    for (const TrialPlan &trial : plan.trials) {
        RunTrial row{.plan = trial};
        auto summary = readSummary(folder + QLatin1Char('/') + trial.name.value);
        if (isDoneFor(summary)) {
            row.state = RunState::Finished;
            row.summary = std::move(*summary);
        } else if (auto discarded = discardTrial(folder, trial.name); !discarded) {
            return std::unexpected(discarded.error());
        }
        trials.push_back(std::move(row));
    }
    return trials;
}

void removeDiscarded(const QString &folder)
{
    for (const QString &name : QDir(folder).entryList(
             {QLatin1String(discardedPrefix) + QLatin1Char('*'), unfinishedPrefix + QLatin1Char('*')},
             QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoSymLinks))
        (void)removeTree(folder + QLatin1Char('/') + name);
}

struct PlannedJob {
    JournalContent content;
    RunMaterial material;
};

Result<PlannedJob> readHarborJob(const QString &folder)
{
    if (const auto process = processWriting(folder + QStringLiteral("/job.log")))
        return std::unexpected(
            Error{ErrorCode::Refused, folder, {}, QStringLiteral("process %1 is running this job").arg(*process)});
    return planOfHarborJob(folder).transform([](HarborPlan found) {
        return PlannedJob{
            .content = {.plan = std::move(found.plan), .origin = JournalOrigin::Harbor, .retries = found.retries},
            .material = std::move(found.material)};
    });
}

Result<PlannedJob> readPlanned(const QString &folder)
{
    if (Journal::isAbsentIn(folder))
        return readHarborJob(folder);
    auto content = Journal::read(folder);
    if (!content)
        return std::unexpected(content.error());
    // The folder may have been moved since; what counts is where it is now.
    content->plan.spec.jobsFolder = QFileInfo(folder).path();
    content->plan.spec.jobName = QFileInfo(folder).fileName();
    RunMaterial material = readMaterial(content->plan.spec);
    for (const auto *errors : {&material.taskErrors, &material.agentErrors, &material.sourceErrors}) {
        if (!errors->empty())
            return std::unexpected(errors->front());
    }
    return PlannedJob{std::move(*content), std::move(material)};
}

Error notTrusted(const QString &folder)
{
    return {ErrorCode::NotTrusted,
            folder,
            {},
            QStringLiteral(
                "this run was not started by you on this computer with Quayside: look at what it would do before "
                "it goes on")};
}

/// Makes a journal one that may be continued: this user's as it is, another's as a new run after it was accepted.
Result<void> takeOver(const QString &folder, PlannedJob &planned, const QString &accepted,
                      const SandboxSettings &sandbox, Journal &journal)
{
    JournalPlan &plan = planned.content.plan;
    if (planned.content.origin == JournalOrigin::ThisUser) {
        const TraceRecord record(plan.jobId);
        environmentType(plan.spec.environment)
            .clean({.jobId = plan.jobId, .traces = record.read(), .scratchFolder = sandbox.scratchFolder});
        record.remove();
        return journal.goOn();
    }
    if (accepted != foreignRunOf(plan, planned.material).digest())
        return std::unexpected(notTrusted(folder));
    if (planned.content.origin == JournalOrigin::Unknown)
        plan.jobId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto fresh = Journal::create(folder, plan);
    if (!fresh)
        return std::unexpected(fresh.error());
    journal = std::move(*fresh);
    return {};
}

/// The time has seconds: two runs may begin in one.
QString freeJobName(const QString &jobsFolder)
{
    const QString time = defaultJobName();
    QString name = time;
    for (int number = 2; QFileInfo::exists(jobsFolder + QLatin1Char('/') + name); ++number)
        name = QStringLiteral("%1-%2").arg(time).arg(number);
    return name;
}

QStringList tasksOf(const RunMaterial &material)
{
    QStringList folders;
    for (const TaskMaterial &task : material.tasks)
        folders << QDir::cleanPath(QDir().absoluteFilePath(task.task.folder));
    return folders;
}

} // namespace

Result<OpenJob> createJob(RunSpec spec, RunMaterial material)
{
    if (isRegrade(spec))
        spec.tasks = tasksOf(material);
    makeAbsolute(spec);
    if (spec.jobName.isEmpty())
        spec.jobName = freeJobName(spec.jobsFolder);
    const QString folder = jobFolder(spec);
    if (!QDir().mkpath(spec.jobsFolder))
        return std::unexpected(
            Error{ErrorCode::Failed, spec.jobsFolder, {}, QStringLiteral("cannot make this folder")});
    if (QFileInfo::exists(folder))
        return std::unexpected(Error{ErrorCode::Refused, folder, {}, QStringLiteral("exists already")});
    OpenJob job{.folder = folder,
                .plan = {.jobId = QUuid::createUuid().toString(QUuid::WithoutBraces),
                         .started = localNow(),
                         .spec = spec,
                         .trials = planWithUniqueNames(spec, material)},
                .journal = Journal::none(),
                .material = std::move(material)};
    for (const TrialPlan &trial : job.plan.trials)
        job.trials.push_back({.plan = trial});
    const QString building = spec.jobsFolder + QStringLiteral("/.starting-") + job.plan.jobId;
    auto journal = buildFolder(building, folder, job);
    if (!journal) {
        (void)removeTree(building);
        return std::unexpected(journal.error());
    }
    job.journal = std::move(*journal);
    rememberTasks(tasksOf(job.material));
    return job;
}

Result<OpenJob> reopenJob(const QString &path, const SandboxSettings &sandbox, const QString &accepted)
{
    const QString folder = QDir::cleanPath(QDir().absoluteFilePath(path));
    auto journal = Journal::isAbsentIn(folder) ? Journal::none() : Journal::open(folder);
    if (!journal)
        return std::unexpected(journal.error());
    auto planned = readPlanned(folder);
    if (!planned)
        return std::unexpected(planned.error());
    if (const auto owned = takeOver(folder, *planned, accepted, sandbox, *journal); !owned)
        return std::unexpected(owned.error());
    removeDiscarded(folder);
    auto trials = findTrials(folder, planned->content.plan);
    if (!trials)
        return std::unexpected(trials.error());
    return OpenJob{.folder = folder,
                   .plan = std::move(planned->content.plan),
                   .journal = std::move(*journal),
                   .material = std::move(planned->material),
                   .retries = planned->content.retries,
                   .trials = std::move(*trials)};
}

Result<ForeignRun> reviewForeignRun(const QString &folder)
{
    return readPlanned(QDir::cleanPath(QDir().absoluteFilePath(folder))).transform([](const PlannedJob &job) {
        return foreignRunOf(job.content.plan, job.material);
    });
}

Result<void> discardTrial(const QString &jobFolder, const TrialName &trial)
{
    const QString folder = jobFolder + QLatin1Char('/') + trial.value;
    const QString discarded = jobFolder + QLatin1Char('/') + QLatin1String(discardedPrefix) + trial.value;
    (void)removeTree(discarded);
    if (std::rename(QFile::encodeName(folder).constData(), QFile::encodeName(discarded).constData()) != 0)
        return errno == ENOENT ? Result<void>() : std::unexpected(systemError(folder));
    return removeTree(discarded);
}

Result<TrialSetup> setupOf(const OpenJob &job, const TrialPlan &plan)
{
    return setupOf(job.plan.spec, job.material, plan).transform([&](TrialSetup setup) {
        setup.jobId = job.plan.jobId;
        setup.jobFolder = job.folder;
        return setup;
    });
}

} // namespace quayside
