// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/runboard.h"

#include <algorithm>

namespace quayside {

RunBoard::~RunBoard()
{
    stopAll();
}

Result<RunQueue *> RunBoard::start(const RunSpec &spec, RunMaterial material, const Secrets &secrets)
{
    auto sandbox = loadSandboxSettings();
    if (!sandbox)
        return std::unexpected(sandbox.error());
    auto job = createJob(spec, std::move(material));
    if (!job)
        return std::unexpected(job.error());
    return add(std::move(*job), secrets, std::move(*sandbox));
}

void RunBoard::resume(const QString &jobFolder, const QString &accepted)
{
    if (m_resuming.contains(jobFolder))
        return;
    if (RunQueue *known = queueOf(jobFolder)) {
        known->resume();
        Q_EMIT activeChanged();
        Q_EMIT resumed(known);
        return;
    }
    m_resuming.insert(jobFolder);
    Q_EMIT activeChanged();
    m_pool.run([this, jobFolder, accepted, sender = m_delivery.sender()] {
        auto reopened = reopen(jobFolder, accepted);
        if (!reopened && reopened.error().code == ErrorCode::NotTrusted)
            sender.post([this, jobFolder, run = reviewForeignRun(jobFolder)] { ask(jobFolder, run); });
        else
            sender.post(
                [this, jobFolder, reopened = std::move(reopened)]() mutable { take(jobFolder, std::move(reopened)); });
    });
}

/// On the pool's thread.
Result<RunBoard::Reopened> RunBoard::reopen(const QString &jobFolder, const QString &accepted)
{
    auto sandbox = loadSandboxSettings();
    if (!sandbox)
        return std::unexpected(sandbox.error());
    auto job = reopenJob(jobFolder, *sandbox, accepted);
    if (!job)
        return std::unexpected(job.error());
    Secrets secrets;
    if (const QString file = job->plan.spec.envFile; !file.isEmpty()) {
        if (const auto read = secrets.readEnvFile(file); !read)
            return std::unexpected(read.error());
    }
    return Reopened{std::move(*job), std::move(secrets), std::move(*sandbox)};
}

void RunBoard::take(const QString &jobFolder, Result<Reopened> reopened)
{
    m_resuming.remove(jobFolder);
    if (reopened) {
        Q_EMIT resumed(add(std::move(reopened->job), std::move(reopened->secrets), std::move(reopened->sandbox)));
        return;
    }
    Q_EMIT activeChanged();
    Q_EMIT notResumed(jobFolder, reopened.error());
}

void RunBoard::ask(const QString &jobFolder, const Result<ForeignRun> &run)
{
    m_resuming.remove(jobFolder);
    Q_EMIT activeChanged();
    if (run)
        Q_EMIT notTrusted(jobFolder, *run);
    else
        Q_EMIT notResumed(jobFolder, run.error());
}

RunQueue *RunBoard::add(OpenJob job, Secrets secrets, SandboxSettings sandbox)
{
    m_queues.insert(m_queues.begin(),
                    std::make_unique<RunQueue>(std::move(job), std::move(secrets), std::move(sandbox)));
    RunQueue *queue = m_queues.front().get();
    connect(queue, &RunQueue::finished, this, &RunBoard::activeChanged);
    Q_EMIT added(queue);
    queue->start();
    Q_EMIT activeChanged();
    return queue;
}

RunQueue *RunBoard::queueOf(const QString &jobFolder) const
{
    const auto found = std::ranges::find(m_queues, jobFolder, [](const auto &queue) { return queue->folder(); });
    return found == m_queues.end() ? nullptr : found->get();
}

bool RunBoard::isActive() const
{
    return std::ranges::any_of(m_queues, [](const auto &queue) { return queue->isActive(); });
}

void RunBoard::stopAll()
{
    for (const auto &queue : m_queues)
        queue->stop();
}

} // namespace quayside
