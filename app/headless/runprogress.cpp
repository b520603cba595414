// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/runprogress.h"

#include "app/headless/commandline.h"
#include "core/export/facts.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace quayside {

namespace {

const char *stateText(RunState state)
{
    switch (state) {
    case RunState::Waiting: return "waiting";
    case RunState::Preparing: return "environment";
    case RunState::SettingUp: return "agent setup";
    case RunState::Acting: return "agent";
    case RunState::Verifying: return "verifier";
    case RunState::Stopping: return "stopping";
    case RunState::Delayed: return "will be retried";
    case RunState::Finished: return "finished";
    case RunState::Stopped: return "stopped";
    case RunState::Lost: return "lost";
    }
    return "";
}

/// Those that finished without a score: ", 2 measured, 1 unscored".
QString sayOthers(const RunTotals &totals)
{
    const QString measured = totals.measured > 0 ? QStringLiteral(", %1 measured").arg(totals.measured) : QString();
    return totals.unscored > 0 ? measured + QStringLiteral(", %1 unscored").arg(totals.unscored) : measured;
}

QString who(const RunTrial &trial)
{
    const QString model = trial.plan.model.isEmpty() ? QString() : QLatin1Char('/') + trial.plan.model;
    return trial.plan.name.value + QStringLiteral("  ") + trial.plan.agent + model;
}

QString outcomeText(const RunTrial &trial)
{
    if (!trial.error.isEmpty())
        return trial.error;
    QStringList parts;
    if (trial.summary && trial.summary->rewards) {
        for (const Reward &reward : *trial.summary->rewards)
            parts.append(QStringLiteral("%1=%2").arg(reward.key).arg(reward.value));
    }
    if (trial.summary && !trial.summary->exceptions.isEmpty())
        parts.append(trial.summary->exceptions.front());
    return parts.isEmpty() ? QString::fromLatin1(stateText(trial.state)) : parts.join(QStringLiteral("  "));
}

double elapsedSeconds(const RunTrial &trial)
{
    const auto time = between(trial.started, trial.ended ? trial.ended : std::optional(now()));
    return static_cast<double>(time.value_or(Milliseconds()).value) / 1000;
}

/// Writes to standard error, and takes the line below back when a new one comes.
class Display : public QObject
{
public:
    Display(const RunQueue &queue, ProgressStyle style) : m_queue(queue), m_style(style)
    {
        connect(&queue, &RunQueue::trialChanged, this, [this](int row) { changed(row); });
        connect(&m_timer, &QTimer::timeout, this, [this] { refresh(); });
        if (style == ProgressStyle::Terminal)
            m_timer.start(250);
    }

    ~Display() override { clear(); }

private:
    void changed(int row)
    {
        const RunTrial &trial = m_queue.trials()[static_cast<size_t>(row)];
        const bool ended = trial.state == RunState::Finished || trial.state == RunState::Lost
            || (trial.state == RunState::Stopped && trial.run > 0);
        if (m_style == ProgressStyle::None || !(ended || trial.state == RunState::Delayed))
            return;
        clear();
        const RunTotals totals = m_queue.totals();
        sayLine(QStringLiteral("[%1/%2] %3  %4  %5 s")
                    .arg(totals.finished + totals.stopped)
                    .arg(totals.total)
                    .arg(who(trial), outcomeText(trial))
                    .arg(elapsedSeconds(trial), 0, 'f', 1));
        refresh();
    }

    void clear() const
    {
        if (m_style == ProgressStyle::Terminal)
            takeLineBack();
    }

    void refresh() const
    {
        if (m_style != ProgressStyle::Terminal)
            return;
        clear();
        const RunTotals totals = m_queue.totals();
        QString line = QStringLiteral("%1 of %2 done, %3 scored%4")
                           .arg(totals.finished)
                           .arg(totals.total)
                           .arg(totals.scored)
                           .arg(sayOthers(totals));
        for (const RunTrial &trial : m_queue.trials()) {
            if (isRunning(trial.state))
                line +=
                    QStringLiteral(" | %1 %2: %3 %4 s")
                        .arg(trial.plan.name.value.left(20), trial.plan.agent, QLatin1String(stateText(trial.state)))
                        .arg(elapsedSeconds(trial), 0, 'f', 0);
        }
        sayForNow(line.left(118));
    }

    const RunQueue &m_queue;
    ProgressStyle m_style;
    QTimer m_timer;
};

/// Makes INT and TERM readable instead of deadly. The mask must be set before any thread starts.
FileHandle interruptDescriptor()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return FileHandle(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
}

Json toJson(const RunTrial &trial)
{
    Json rewards;
    if (trial.summary && trial.summary->rewards) {
        rewards = Json::object();
        for (const Reward &reward : *trial.summary->rewards)
            rewards[reward.key.toStdString()] = reward.value;
    }
    const bool failed = trial.summary && !trial.summary->exceptions.isEmpty();
    return Json{{"trial", trial.plan.name.value.toStdString()},
                {"task", trial.plan.taskFolder.toStdString()},
                {"agent", trial.plan.agent.toStdString()},
                {"model", trial.plan.model.isEmpty() ? Json() : Json(trial.plan.model.toStdString())},
                {"attempt", trial.plan.attempt},
                {"state", stateText(trial.state)},
                {"rewards", rewards},
                {"exception", failed ? Json(trial.summary->exceptions.front().toStdString()) : Json()}};
}

} // namespace

ProgressStyle fittingStyle()
{
    return isatty(STDERR_FILENO) ? ProgressStyle::Terminal : ProgressStyle::Lines;
}

int runToTheEnd(RunQueue &queue, ProgressStyle style)
{
    const FileHandle interrupts = interruptDescriptor();
    QSocketNotifier notifier(interrupts.get(), QSocketNotifier::Read);
    int asked = 0;
    QObject::connect(&notifier, &QSocketNotifier::activated, &queue, [&] {
        signalfd_siginfo info;
        [[maybe_unused]] const ssize_t got = ::read(interrupts.get(), &info, sizeof info);
        if (++asked > 1)
            _exit(130);
        complain(QStringLiteral("stopping; interrupt again to leave at once"));
        queue.stop();
    });
    {
        const Display display(queue, style);
        QObject::connect(&queue, &RunQueue::finished, qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
        QTimer::singleShot(0, &queue, [&] { queue.start(); });
        QCoreApplication::exec();
    }
    const RunTotals totals = queue.totals();
    if (queue.problem())
        complain(QStringLiteral("cannot go on: ") + describe(*queue.problem()));
    if (style != ProgressStyle::None)
        sayLine(QStringLiteral("%1 of %2 trials scored%3, %4 with an exception: %5")
                    .arg(totals.scored)
                    .arg(totals.total)
                    .arg(sayOthers(totals))
                    .arg(totals.failed)
                    .arg(queue.folder()));
    if (totals.finished < totals.total && Journal::existsIn(queue.folder()))
        complain(QStringLiteral("to finish it: quayside resume %1").arg(queue.folder()));
    return static_cast<int>(totals.rewarded == totals.total ? ExitCode::Ok : ExitCode::Damaged);
}

void printOutcome(const RunQueue &queue)
{
    const RunTotals totals = queue.totals();
    Json trials = Json::array();
    for (const RunTrial &trial : queue.trials())
        trials.push_back(toJson(trial));
    const Json json{{"job", queue.folder().toStdString()}, {"n_trials", totals.total},
                    {"n_finished", totals.finished},       {"n_scored", totals.scored},
                    {"n_measured", totals.measured},       {"n_unscored", totals.unscored},
                    {"n_exceptions", totals.failed},       {"trials", trials}};
    printJson(printed(json));
}

} // namespace quayside
