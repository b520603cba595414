// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/journal.h"

#include "core/run/record/harborjson.h"
#include "core/run/spec/specfile.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <map>

#include <fcntl.h>
#include <sys/file.h>
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

QString textOf(const Json &json, const char *key)
{
    return json.contains(key) && json[key].is_string() ? QString::fromStdString(json[key].get<std::string>())
                                                       : QString();
}

QByteArray planLine(const JournalPlan &plan)
{
    Json trials = Json::array();
    for (const TrialPlan &trial : plan.trials) {
        trials.push_back({{"name", jsonText(trial.name.value)},
                          {"task", jsonText(trial.taskFolder)},
                          {"agent", jsonText(trial.agent)},
                          {"model", jsonText(trial.model)},
                          {"attempt", trial.attempt}});
    }
    return lineOf(Json{{"event", "plan"},
                       {"job_id", jsonText(plan.jobId)},
                       {"started_at", instantJson(plan.started)},
                       {"spec", writeSpec(plan.spec).toStdString()},
                       {"trials", trials}});
}

Result<JournalPlan> readPlan(const Json &json, const QString &path)
{
    const Error malformed{ErrorCode::Malformed, path, QStringLiteral("line 1"),
                          QStringLiteral("not the plan of a job")};
    if (!json.is_object() || textOf(json, "event") != QLatin1String("plan") || !json.contains("trials")
        || !json["trials"].is_array())
        return std::unexpected(malformed);
    auto spec = parseSpec(textOf(json, "spec").toUtf8(), path);
    if (!spec)
        return std::unexpected(spec.error());
    JournalPlan plan{.jobId = textOf(json, "job_id"), .spec = std::move(*spec)};
    plan.started = parseInstant(textOf(json, "started_at").toStdString()).value_or(Instant{.clock = Clock::NaiveLocal});
    for (const Json &trial : json["trials"]) {
        const TrialName name(textOf(trial, "name"));
        if (name.isEmpty() || name.value.contains(QLatin1Char('/')) || name.value.startsWith(QLatin1Char('.')))
            return std::unexpected(malformed);
        plan.trials.push_back({.name = name,
                               .taskFolder = textOf(trial, "task"),
                               .agent = textOf(trial, "agent"),
                               .model = textOf(trial, "model"),
                               .attempt = trial.value("attempt", 1)});
    }
    return plan;
}

/// O_RDWR and a lock that the kernel drops when the program dies, however it dies.
Result<FileHandle> openLocked(const QString &path, int flags)
{
    FileHandle file(
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | flags, 0644));
    if (file.get() < 0) {
        const auto code = errno == ENOENT ? ErrorCode::NotFound : ErrorCode::NotReadable;
        return std::unexpected(Error{code, path, {}, QString::fromLocal8Bit(std::strerror(errno))});
    }
    if (flock(file.get(), LOCK_EX | LOCK_NB) != 0)
        return std::unexpected(
            Error{ErrorCode::Refused, path, {}, QStringLiteral("another quayside is running this job")});
    return file;
}

} // namespace

Result<Journal> Journal::create(const QString &jobFolder, const JournalPlan &plan)
{
    const QString path = journalPath(jobFolder);
    auto file = openLocked(path, O_CREAT | O_EXCL);
    if (!file)
        return std::unexpected(file.error());
    Journal journal(std::move(*file), path);
    if (auto written = journal.append(planLine(plan)); !written)
        return std::unexpected(written.error());
    return journal;
}

Result<Journal> Journal::open(const QString &jobFolder)
{
    auto file = openLocked(journalPath(jobFolder), 0);
    if (!file)
        return std::unexpected(file.error());
    Journal journal(std::move(*file), journalPath(jobFolder));
    // A line that was cut by a crash must not swallow the next one.
    if (auto written = journal.append("\n"); !written)
        return std::unexpected(written.error());
    return journal;
}

Result<JournalContent> Journal::read(const QString &jobFolder)
{
    const auto folder = Folder::open(jobFolder);
    const auto bytes = folder ? folder->read(QLatin1String(journalName), journalCap) : std::unexpected(folder.error());
    if (!bytes)
        return std::unexpected(bytes.error());
    JournalContent content;
    std::map<QString, QString> open;
    bool first = true;
    for (const QByteArray &line : bytes->split('\n')) {
        const Json json = jsonFrom(line);
        if (first) {
            auto plan = readPlan(json, journalPath(jobFolder));
            if (!plan)
                return std::unexpected(plan.error());
            content.plan = std::move(*plan);
            first = false;
            continue;
        }
        if (!json.is_object())
            continue;
        const QString event = textOf(json, "event");
        if (event == QLatin1String("started"))
            open[textOf(json, "trial")] = textOf(json, "traces");
        else if (event == QLatin1String("ended"))
            open.erase(textOf(json, "trial"));
        else if (event == QLatin1String("retried"))
            ++content.retries;
    }
    for (const auto &[trial, traces] : open)
        content.traces.append(traces);
    return content;
}

bool Journal::existsIn(const QString &jobFolder)
{
    return QFile::exists(journalPath(jobFolder));
}

bool Journal::isHeld(const QString &jobFolder)
{
    const FileHandle file(::open(QFile::encodeName(journalPath(jobFolder)).constData(), O_RDONLY | O_CLOEXEC));
    return file.get() >= 0 && flock(file.get(), LOCK_SH | LOCK_NB) != 0;
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

Result<void> Journal::started(const TrialName &trial, const QString &traces)
{
    return append(lineOf(Json{{"event", "started"}, {"trial", jsonText(trial.value)}, {"traces", jsonText(traces)}}));
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
