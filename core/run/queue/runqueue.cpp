// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/runqueue.h"

#include "core/base/writablefolder.h"

#include "core/run/queue/jobresult.h"
#include "core/run/queue/tracerecord.h"
#include "core/run/record/atomicwrite.h"
#include "core/run/trial/trialrunner.h"

#include <QFile>
#include <QFileInfo>
#include <QMetaMethod>
#include <QTimer>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>

#include <sys/stat.h>

namespace quayside {

namespace {

constexpr std::int64_t unseenCap = 4 << 20;

RunState stateOf(PhaseKind phase)
{
    switch (phase) {
    case PhaseKind::EnvironmentSetup: return RunState::Preparing;
    case PhaseKind::AgentSetup: return RunState::SettingUp;
    case PhaseKind::AgentExecution: return RunState::Acting;
    case PhaseKind::Verifier: return RunState::Verifying;
    }
    return RunState::Preparing;
}

std::chrono::milliseconds waitBefore(int run, const RetryPolicy &policy)
{
    const double wanted = static_cast<double>(policy.minimumWait.value) * std::pow(policy.multiplier, run - 1);
    return std::chrono::milliseconds(
        static_cast<std::int64_t>(std::min(wanted, static_cast<double>(policy.maximumWait.value))));
}

} // namespace

RunQueue::RunQueue(OpenJob job, Secrets secrets, SandboxSettings sandbox, QObject *parent)
    : QObject(parent), m_job(std::move(job)), m_secrets(std::move(secrets)), m_sandbox(std::move(sandbox))
{
    for (const QString &name : m_job.plan.spec.confidential)
        m_secrets.mark(name);
}

void RunQueue::connectNotify(const QMetaMethod &signal)
{
    if (signal == QMetaMethod::fromSignal(&RunQueue::outputCame))
        m_isFollowed = true;
}

RunQueue::~RunQueue()
{
    for (const auto &worker : m_workers)
        worker->stop.request();
    m_workers.clear();
}

bool RunQueue::isActive() const
{
    return m_started && (!m_workers.empty() || std::ranges::any_of(m_job.trials, [](const RunTrial &trial) {
               return trial.state == RunState::Delayed;
           }));
}

void RunQueue::start()
{
    m_started = true;
    writeJobResult();
    dispatch();
    finishIfIdle();
}

void RunQueue::dispatch()
{
    for (size_t row = 0; row < m_job.trials.size(); ++row) {
        const bool full = static_cast<int>(m_workers.size()) >= m_job.plan.spec.concurrent;
        if (full || m_stopping || m_problem)
            return;
        if (m_job.trials[row].state == RunState::Waiting && !dispatchRow(static_cast<int>(row)))
            return;
    }
}

bool RunQueue::dispatchRow(int row)
{
    RunTrial &trial = m_job.trials[static_cast<size_t>(row)];
    const auto setup = setupOf(m_job, trial.plan);
    if (!setup) {
        noteProblem(setup.error());
        return false;
    }
    // First the journal, then anything else: nothing can be left behind that the journal does not name.
    if (const auto written = m_job.journal.dispatched(trial.plan.name, trial.run + 1); !written) {
        noteProblem(written.error());
        return false;
    }
    ++trial.run;
    trial.started = now();
    trial.ended.reset();
    trial.phases.clear();
    trial.summary.reset();
    auto worker = std::make_unique<Worker>();
    worker->row = row;
    const StopFlag stop = worker->stop;
    worker->thread = std::jthread([this, row, setup = *setup, stop] { runRow(row, setup, stop); });
    m_workers.push_back(std::move(worker));
    change(row, RunState::Preparing);
    writeJobResult();
    return true;
}

/// On the worker's thread.
void RunQueue::runRow(int row, const TrialSetup &setup, const StopFlag &stop)
{
    Result<TrialRecord> record;
    if (::mkdir(QFile::encodeName(setup.folder()).constData(), 0755) != 0)
        record =
            std::unexpected(Error{ErrorCode::Failed, setup.folder(), {}, QString::fromLocal8Bit(std::strerror(errno))});
    else
        record = runTrial(setup, m_sandbox, m_secrets, stop, watcherFor(row));
    QMetaObject::invokeMethod(this, [this, row, record] { ended(row, record); }, Qt::QueuedConnection);
}

TrialWatcher RunQueue::watcherFor(int row)
{
    const TrialName name = m_job.trials[static_cast<size_t>(row)].plan.name;
    return {.phaseStarted =
                [this, row](PhaseKind phase, const QString &step) {
                    QMetaObject::invokeMethod(
                        this, [this, row, phase, step] { phaseStarted(row, phase, step); }, Qt::QueuedConnection);
                },
            .output =
                [this, name](QByteArrayView bytes) {
                    if (!m_isFollowed || m_unseenBytes > unseenCap)
                        return;
                    m_unseenBytes += bytes.size();
                    QMetaObject::invokeMethod(
                        this,
                        [this, name, copy = bytes.toByteArray()] {
                            m_unseenBytes -= copy.size();
                            Q_EMIT outputCame(name, copy);
                        },
                        Qt::QueuedConnection);
                },
            .started =
                [this](const QString &traces) {
                    QMetaObject::invokeMethod(this, [this, traces] { noteTraces(traces); }, Qt::QueuedConnection);
                }};
}

void RunQueue::noteTraces(const QString &traces)
{
    if (const auto noted = TraceRecord(m_job.plan.jobId).add(traces); !noted)
        noteProblem(noted.error());
}

void RunQueue::phaseStarted(int row, PhaseKind phase, const QString &step)
{
    RunTrial &trial = m_job.trials[static_cast<size_t>(row)];
    const Instant moment = now();
    if (trial.phases.empty())
        trial.started = moment;
    else
        trial.phases.back().span.end = moment;
    trial.phases.push_back({.kind = phase, .span = {.start = moment, .end = {}}});
    trial.step = step;
    change(row, trial.state == RunState::Stopping ? trial.state : stateOf(phase));
}

void RunQueue::ended(int row, const Result<TrialRecord> &record)
{
    std::erase_if(m_workers, [&](const std::unique_ptr<Worker> &worker) { return worker->row == row; });
    RunTrial &trial = m_job.trials[static_cast<size_t>(row)];
    trial.ended = now();
    if (!trial.phases.empty())
        trial.phases.back().span.end = trial.ended;
    trial.step.clear();
    if (!record) {
        trial.error = describe(record.error());
        change(row, RunState::Lost);
        noteProblem(record.error());
    } else if (shouldRetry(trial, *record)) {
        delay(row);
    } else {
        keepResult(row, *record);
    }
    writeJobResult();
    dispatch();
    finishIfIdle();
}

void RunQueue::keepResult(int row, const TrialRecord &record)
{
    RunTrial &trial = m_job.trials[static_cast<size_t>(row)];
    trial.started = record.span.start ? record.span.start : trial.started;
    trial.ended = record.span.end ? record.span.end : trial.ended;
    if (const auto setup = setupOf(m_job, trial.plan))
        trial.summary = summaryOf(*setup, record);
    const std::vector<TrialException> exceptions = exceptionsOf(record);
    const QString first = exceptions.empty() ? QString() : exceptions.front().type;
    if (const auto written = m_job.journal.ended(trial.plan.name, first); !written)
        noteProblem(written.error());
    for (const TrialException &exception : exceptions)
        say(QStringLiteral("Trial %1 failed: %2: %3").arg(trial.plan.name.value, exception.type, exception.message));
    const bool wasStopped = std::ranges::contains(exceptions, toText(ExceptionType::Cancelled), &TrialException::type);
    change(row, wasStopped ? RunState::Stopped : RunState::Finished);
}

bool RunQueue::shouldRetry(const RunTrial &trial, const TrialRecord &record) const
{
    const RetryPolicy &policy = m_job.plan.spec.retry;
    const std::vector<TrialException> exceptions = exceptionsOf(record);
    if (exceptions.empty() || m_stopping || m_problem || trial.run > policy.maximum)
        return false;
    return std::ranges::all_of(exceptions, [&](const TrialException &exception) {
        return exception.type != toText(ExceptionType::Cancelled) && !policy.exclude.contains(exception.type)
            && (policy.include.isEmpty() || policy.include.contains(exception.type));
    });
}

void RunQueue::delay(int row)
{
    RunTrial &trial = m_job.trials[static_cast<size_t>(row)];
    const auto written = m_job.journal.retried(trial.plan.name);
    const auto discarded = written ? discardTrial(m_job.folder, trial.plan.name) : written;
    if (!discarded) {
        change(row, RunState::Lost);
        noteProblem(discarded.error());
        return;
    }
    ++m_job.retries;
    change(row, RunState::Delayed);
    QTimer::singleShot(waitBefore(trial.run, m_job.plan.spec.retry), this, [this, row] {
        if (m_job.trials[static_cast<size_t>(row)].state != RunState::Delayed)
            return;
        change(row, RunState::Waiting);
        dispatch();
        finishIfIdle();
    });
}

void RunQueue::stop()
{
    m_stopping = true;
    for (const auto &worker : m_workers)
        stop(*worker);
    for (size_t row = 0; row < m_job.trials.size(); ++row) {
        const RunState state = m_job.trials[row].state;
        if (state == RunState::Waiting || state == RunState::Delayed)
            change(static_cast<int>(row), RunState::Stopped);
    }
    finishIfIdle();
}

void RunQueue::stop(const Worker &worker)
{
    worker.stop.request();
    change(worker.row, RunState::Stopping);
}

void RunQueue::stopTrial(const TrialName &trial)
{
    for (size_t row = 0; row < m_job.trials.size(); ++row) {
        const RunTrial &candidate = m_job.trials[row];
        if (candidate.plan.name != trial)
            continue;
        for (const auto &worker : m_workers) {
            if (worker->row == static_cast<int>(row))
                stop(*worker);
        }
        if (candidate.state == RunState::Waiting || candidate.state == RunState::Delayed)
            change(static_cast<int>(row), RunState::Stopped);
    }
    finishIfIdle();
}

void RunQueue::retry(const std::vector<TrialName> &trials)
{
    m_stopping = false;
    m_problem.reset();
    for (size_t row = 0; row < m_job.trials.size(); ++row) {
        RunTrial &trial = m_job.trials[row];
        const bool wanted = std::ranges::contains(trials, trial.plan.name);
        if (!wanted || isRunning(trial.state) || trial.state == RunState::Waiting || trial.state == RunState::Delayed)
            continue;
        if (const auto discarded = discardTrial(m_job.folder, trial.plan.name); !discarded) {
            noteProblem(discarded.error());
            return;
        }
        trial.summary.reset();
        trial.started.reset();
        trial.ended.reset();
        trial.phases.clear();
        trial.error.clear();
        trial.run = 0;
        change(static_cast<int>(row), RunState::Waiting);
    }
    start();
}

void RunQueue::retryUnscored()
{
    std::vector<TrialName> unrewarded;
    for (const RunTrial &trial : m_job.trials) {
        if (trial.state != RunState::Finished)
            continue;
        if (!trial.summary || !trial.summary->rewards || trial.summary->rewards->empty())
            unrewarded.push_back(trial.plan.name);
    }
    retry(unrewarded);
}

void RunQueue::resume()
{
    std::vector<TrialName> left;
    for (const RunTrial &trial : m_job.trials) {
        if (trial.state == RunState::Stopped || trial.state == RunState::Lost)
            left.push_back(trial.plan.name);
    }
    retry(left);
}

void RunQueue::change(int row, RunState state)
{
    m_job.trials[static_cast<size_t>(row)].state = state;
    Q_EMIT trialChanged(row);
}

/// Nothing new is started after this; what runs may still come to its end.
void RunQueue::noteProblem(const Error &error)
{
    const bool isGone = !QFileInfo(m_job.folder).isDir();
    if (!m_problem)
        m_problem = isGone
            ? Error{ErrorCode::NotFound, m_job.folder, {}, QStringLiteral("the job's folder is not there any more")}
            : error;
    say(QStringLiteral("Cannot go on: ") + describe(error));
}

void RunQueue::writeJobResult()
{
    const RunTotals totals = this->totals();
    JobProgress progress{.id = m_job.plan.jobId,
                         .started = m_job.plan.started,
                         .updated = localNow(),
                         .total = totals.total,
                         .running = totals.running,
                         .retries = m_job.retries};
    if (totals.finished == totals.total)
        progress.finished = progress.updated;
    std::vector<TrialSummary> summaries;
    for (const RunTrial &trial : m_job.trials) {
        if (trial.summary)
            summaries.push_back(*trial.summary);
    }
    const auto written =
        writeAtomically(m_job.folder + QStringLiteral("/result.json"), jobResultBytes(progress, summaries));
    if (!written && !m_problem)
        noteProblem(written.error());
}

void RunQueue::say(const QString &line) const
{
    const auto file = WritableFolder::open(m_job.folder).and_then([](const WritableFolder &folder) {
        return folder.append(QStringLiteral("job.log"));
    });
    if (file)
        (void)writeAll(file->get(), line.toUtf8() + '\n');
}

void RunQueue::finishIfIdle()
{
    const RunTotals totals = this->totals();
    const bool more = totals.waiting > 0 && !m_problem && !m_stopping;
    if (!m_started || !m_workers.empty() || more)
        return;
    m_started = false;
    TraceRecord(m_job.plan.jobId).remove();
    writeJobResult();
    Q_EMIT finished();
}

} // namespace quayside
