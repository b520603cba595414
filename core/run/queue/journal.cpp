// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/journal.h"

#include "core/run/queue/journalkey.h"
#include "core/run/record/harborjson.h"
#include "core/run/spec/specfile.h"

#include <QFile>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr Bytes journalCap(256 << 20);
constexpr const char *journalName = ".quayside-journal.jsonl";

QString journalPath(const QString &jobFolder)
{
    return jobFolder + QLatin1Char('/') + QLatin1String(journalName);
}

QByteArray lineOf(const Json &json)
{
    return QByteArray::fromStdString(serialized(json)) + '\n';
}

QByteArray planLine(const JournalPlan &plan)
{
    Json trials = Json::array();
    for (const TrialPlan &trial : plan.trials) {
        Json json{{"name", jsonText(trial.name.value)}, {"task", jsonText(trial.taskFolder)},
                  {"agent", jsonText(trial.agent)},     {"model", jsonText(trial.model)},
                  {"attempt", trial.attempt},           {"source", jsonText(trial.source)}};
        if (!trial.taskPath.isEmpty())
            json["task_path"] = jsonText(trial.taskPath);
        trials.push_back(std::move(json));
    }
    return lineOf(Json{{"event", "plan"},
                       {"job_id", jsonText(plan.jobId)},
                       {"started_at", instantJson(plan.started)},
                       {"spec", writeSpec(plan.spec).toStdString()},
                       {"trials", trials}});
}

/// A name of one folder below the job's, and none of the job's own files.
bool isTrialName(const QString &name)
{
    constexpr qsizetype longest = 255;
    const bool isPlain = std::ranges::all_of(name, [](QChar c) { return c.isPrint() && c != QLatin1Char('/'); });
    return isPlain && !name.isEmpty() && !name.startsWith(QLatin1Char('.')) && name.toUtf8().size() <= longest
        && !name.endsWith(QLatin1String(".json")) && !name.endsWith(QLatin1String(".log"));
}

bool isJobId(const QString &id)
{
    return QUuid(id).toString(QUuid::WithoutBraces) == id && !QUuid(id).isNull();
}

/// What is wrong with a plan that was read; nothing where createJob could have made it.
std::optional<QString> objection(const JournalPlan &plan)
{
    if (!isJobId(plan.jobId))
        return QStringLiteral("the job's id is no UUID");
    if (plan.spec.concurrent < 1 || plan.spec.attempts < 1)
        return QStringLiteral("less than one trial at a time, or less than one attempt");
    QSet<QString> taken;
    for (const TrialPlan &trial : plan.trials) {
        if (!isTrialName(trial.name.value))
            return QStringLiteral("no name of a trial: \"%1\"").arg(trial.name.value.left(255));
        if (taken.contains(trial.name.value.toLower()))
            return QStringLiteral("two trials are called \"%1\"").arg(trial.name.value);
        taken.insert(trial.name.value.toLower());
    }
    return std::nullopt;
}

Result<JournalPlan> readPlan(const Json &json, const QString &path)
{
    const auto malformed = [&](const QString &message) {
        return std::unexpected(Error{ErrorCode::Malformed, path, QStringLiteral("line 1"), message});
    };
    if (memberText(json, "event") != QLatin1String("plan") || !json.contains("trials") || !json["trials"].is_array())
        return malformed(QStringLiteral("not the plan of a job"));
    auto spec = parseSpec(memberText(json, "spec").toUtf8(), path);
    if (!spec)
        return std::unexpected(spec.error());
    JournalPlan plan{.jobId = memberText(json, "job_id"), .spec = std::move(*spec)};
    plan.started =
        parseInstant(memberText(json, "started_at").toStdString()).value_or(Instant{.clock = Clock::NaiveLocal});
    for (const Json &trial : json["trials"]) {
        const auto attempt = trial.is_object() ? trial.find("attempt") : trial.end();
        plan.trials.push_back(
            {.name = TrialName(memberText(trial, "name")),
             .taskFolder = memberText(trial, "task"),
             .agent = memberText(trial, "agent"),
             .model = memberText(trial, "model"),
             .attempt = attempt != trial.end() && attempt->is_number_integer() ? attempt->get<int>() : 1,
             .source = memberText(trial, "source"),
             .taskPath = memberText(trial, "task_path")});
    }
    if (const auto reason = objection(plan))
        return malformed(*reason);
    return plan;
}

JournalOrigin originOf(const QByteArray &plan, const Json &seal)
{
    const auto key = JournalKey::load();
    return key && key->fits(plan, memberText(seal, "hmac_sha256").toLatin1()) ? JournalOrigin::ThisUser
                                                                              : JournalOrigin::Unknown;
}

/// O_RDWR and a lock that the kernel drops when the program dies, however it dies.
Result<FileHandle> openLocked(const QString &path, int flags)
{
    FileHandle file(::open(QFile::encodeName(path).constData(),
                           O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | flags, 0644));
    if (file.get() < 0) {
        const auto code = errno == ENOENT ? ErrorCode::NotFound : ErrorCode::NotReadable;
        return std::unexpected(Error{code, path, {}, QString::fromLocal8Bit(std::strerror(errno))});
    }
    struct stat info;
    if (fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return std::unexpected(Error{ErrorCode::NotRegular, path, {}, QStringLiteral("not a regular file")});
    if (flock(file.get(), LOCK_EX | LOCK_NB) != 0)
        return std::unexpected(
            Error{ErrorCode::Refused, path, {}, QStringLiteral("another quayside is running this job")});
    return file;
}

} // namespace

Result<Journal> Journal::create(const QString &jobFolder, const JournalPlan &plan)
{
    const auto key = JournalKey::loadOrMake();
    if (!key)
        return std::unexpected(key.error());
    const QString path = journalPath(jobFolder);
    const QString fresh = path + QStringLiteral(".new");
    QFile::remove(fresh);
    auto file = openLocked(fresh, O_CREAT | O_EXCL);
    if (!file)
        return std::unexpected(file.error());
    Journal journal(std::move(*file), path);
    const QByteArray line = planLine(plan);
    const QByteArray seal =
        lineOf(Json{{"event", "sealed"}, {"hmac_sha256", key->seal(line.chopped(1)).toStdString()}});
    if (auto written = journal.append(line + seal); !written)
        return std::unexpected(written.error());
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData()) != 0)
        return std::unexpected(Error{ErrorCode::Failed, path, {}, QString::fromLocal8Bit(std::strerror(errno))});
    return journal;
}

Result<Journal> Journal::open(const QString &jobFolder)
{
    return openLocked(journalPath(jobFolder), 0).transform([&](FileHandle &&file) {
        return Journal(std::move(file), journalPath(jobFolder));
    });
}

Result<void> Journal::goOn()
{
    // A line that was cut by a crash must not swallow the next one.
    return append("\n");
}

Result<JournalContent> Journal::read(const QString &jobFolder)
{
    const auto folder = Folder::open(jobFolder);
    const auto bytes = folder ? folder->read(QLatin1String(journalName), journalCap) : std::unexpected(folder.error());
    if (!bytes)
        return std::unexpected(bytes.error());
    const QList<QByteArray> lines = bytes->split('\n');
    auto plan = readPlan(jsonFrom(lines.front()), journalPath(jobFolder));
    if (!plan)
        return std::unexpected(plan.error());
    const auto retries = std::ranges::count_if(
        lines, [](const QByteArray &line) { return memberText(jsonFrom(line), "event") == QLatin1String("retried"); });
    return JournalContent{.plan = std::move(*plan),
                          .origin = originOf(lines.front(), jsonFrom(lines.value(1))),
                          .retries = static_cast<int>(retries)};
}

bool Journal::existsIn(const QString &jobFolder)
{
    const auto folder = Folder::open(jobFolder);
    const auto stamp = folder ? folder->stamp(QLatin1String(journalName)) : std::nullopt;
    return stamp && stamp->kind == EntryKind::File;
}

bool Journal::isAbsentIn(const QString &jobFolder)
{
    const auto folder = Folder::open(jobFolder);
    return folder && !folder->stamp(QLatin1String(journalName));
}

bool Journal::isHeld(const QString &jobFolder)
{
    const auto folder = Folder::open(jobFolder);
    const auto file = folder ? folder->openFile(QLatin1String(journalName)) : std::unexpected(folder.error());
    return file && flock(file->get(), LOCK_SH | LOCK_NB) != 0;
}

Result<void> Journal::append(const QByteArray &line)
{
    const off_t before = lseek(m_file.get(), 0, SEEK_END);
    errno = ENOSPC; // a short write sets none
    const bool written = ::write(m_file.get(), line.constData(), static_cast<size_t>(line.size())) == line.size()
        && fdatasync(m_file.get()) == 0;
    if (written)
        return {};
    const Error error{ErrorCode::Failed, m_path, {}, QString::fromLocal8Bit(std::strerror(errno))};
    // Half a line would swallow the next one.
    [[maybe_unused]] const int cut = ftruncate(m_file.get(), before);
    return std::unexpected(error);
}

Result<void> Journal::dispatched(const TrialName &trial, int run)
{
    return append(lineOf(Json{{"event", "dispatched"},
                              {"trial", jsonText(trial.value)},
                              {"run", run},
                              {"at", instantJson(now())},
                              {"pid", getpid()}}));
}

Result<void> Journal::ended(const TrialName &trial, const QString &exception)
{
    return append(
        lineOf(Json{{"event", "ended"}, {"trial", jsonText(trial.value)}, {"exception", jsonText(exception)}}));
}

Result<void> Journal::retried(const TrialName &trial)
{
    return append(lineOf(Json{{"event", "retried"}, {"trial", jsonText(trial.value)}}));
}

} // namespace quayside
