// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/process/stopflag.h"
#include "core/run/queue/jobfolder.h"
#include "core/run/trial/trialwatcher.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace quayside {

/// Runs the trials of one job, some at a time, each on a thread of its own. Lives on the thread that created it and
/// sends all signals there. What it writes is an ordinary job folder, from which results are shown.
class RunQueue : public QObject
{
    Q_OBJECT

public:
    RunQueue(OpenJob job, Secrets secrets, SandboxSettings sandbox, QObject *parent = nullptr);
    /// Stops what runs and waits for it.
    ~RunQueue() override;

    const QString &folder() const { return m_job.folder; }
    const RunSpec &spec() const { return m_job.plan.spec; }
    const std::vector<RunTrial> &trials() const { return m_job.trials; }
    /// The recorded jobs it stands on.
    const std::vector<RecordedJob> &sources() const { return m_job.material.recorded; }
    RunTotals totals() const { return totalsOf(m_job.trials); }
    bool isActive() const;
    /// Why nothing more is started, although trials wait: the journal or a trial folder cannot be written.
    const std::optional<Error> &problem() const { return m_problem; }

    void start();
    /// Stops all: TERM, grace, KILL. Running trials end as cancelled; a resume runs them again.
    void stop();
    void stopTrial(const TrialName &trial);
    /// Discards the results of finished trials and runs them again.
    void retry(const std::vector<TrialName> &trials);
    /// retry() for every finished trial without a reward.
    void retryUnscored();
    /// Runs what was stopped or lost, and what still waits.
    void resume();

Q_SIGNALS:
    void trialChanged(int row);
    /// What the trial printed, secrets masked. Left out where it comes faster than anybody can read; the file has all.
    void outputCame(const quayside::TrialName &trial, const QByteArray &bytes);
    /// Nothing runs and nothing waits any more (or nothing can): all done, stopped, or a problem.
    void finished();

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    struct Worker {
        int row = 0;
        StopFlag stop;
        std::jthread thread;
    };

    void stop(const Worker &worker);
    void dispatch();
    bool dispatchRow(int row);
    void runRow(int row, const TrialSetup &setup, const StopFlag &stop);
    TrialWatcher watcherFor(int row);
    void noteTraces(const QString &traces);
    void phaseStarted(int row, PhaseKind phase, const QString &step);
    void ended(int row, const Result<TrialRecord> &record);
    void keepResult(int row, const TrialRecord &record);
    bool shouldRetry(const RunTrial &trial, const TrialRecord &record) const;
    void delay(int row);
    void change(int row, RunState state);
    void noteProblem(const Error &error);
    void writeJobResult();
    void say(const QString &line) const;
    void finishIfIdle();

    OpenJob m_job;
    Secrets m_secrets;
    SandboxSettings m_sandbox;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::optional<Error> m_problem;
    std::atomic<bool> m_isFollowed = false;      ///< outputCame is connected
    std::atomic<std::int64_t> m_unseenBytes = 0; ///< on their way to this thread
    bool m_stopping = false;
    bool m_started = false;
};

} // namespace quayside
