// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/delivery.h"
#include "core/async/workerpool.h"
#include "core/run/queue/runqueue.h"

#include <QSet>

namespace quayside {

/// The runs that were started or resumed in this program. Owns their queues; all signals come on its own thread.
class RunBoard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Stops what runs and waits for it.
    ~RunBoard() override;

    /// Makes the job's folder and starts its trials. `material` is what readMaterial gave for this spec. Errors of
    /// createJob and of loadSandboxSettings.
    Result<RunQueue *> start(const RunSpec &spec, RunMaterial material, const Secrets &secrets);
    /// Goes on with a job that was interrupted or stopped; variables come from the environment and the spec's env file.
    /// What the other program left behind is ended on a thread of its own; then comes `resumed`, `notResumed`, or
    /// `notTrusted`. `accepted` as in reopenJob.
    void resume(const QString &jobFolder, const QString &accepted = {});
    bool isResuming(const QString &jobFolder) const { return m_resuming.contains(jobFolder); }

    /// The newest first.
    const std::vector<std::unique_ptr<RunQueue>> &queues() const { return m_queues; }
    /// The queue of a job folder, or null.
    RunQueue *queueOf(const QString &jobFolder) const;
    bool isActive() const;
    void stopAll();

Q_SIGNALS:
    void added(quayside::RunQueue *queue);
    void resumed(quayside::RunQueue *queue);
    /// Errors of reopenJob.
    void notResumed(const QString &jobFolder, const quayside::Error &error);
    /// It is somebody else's run: nothing of it was done. Resumed with its digest it goes on.
    void notTrusted(const QString &jobFolder, const quayside::ForeignRun &run);
    void activeChanged();

private:
    struct Reopened {
        OpenJob job;
        Secrets secrets;
        SandboxSettings sandbox;
    };

    static Result<Reopened> reopen(const QString &jobFolder, const QString &accepted);
    void take(const QString &jobFolder, Result<Reopened> reopened);
    void ask(const QString &jobFolder, const Result<ForeignRun> &run);
    RunQueue *add(OpenJob job, Secrets secrets, SandboxSettings sandbox);

    std::vector<std::unique_ptr<RunQueue>> m_queues;
    QSet<QString> m_resuming;
    Delivery m_delivery{this};
    WorkerPool m_pool{1};
};

} // namespace quayside
