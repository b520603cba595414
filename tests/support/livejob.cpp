// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/livejob.h"

#include <QDir>

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace quayside {

namespace {

/// @n number, @t task, @r reward; the rest is what any trial says.
constexpr char resultTemplate[] = R"({
    "id": "15ff773f-69d6-47f7-bf85-@n",
    "task_name": "task-@t",
    "trial_name": "task-@t__@n",
    "trial_uri": "file:///home/somebody/jobs/made-up/task-@t__@n",
    "task_id": {
        "git_url": "https://example.org/tasks.git",
        "git_commit_id": "69671fbaac6d67a7ef0dfec016cc38a64ef7a77c",
        "path": "task-@t"
    },
    "source": "made-up-bench",
    "task_checksum": "5f84ab8191b8b921e3adeae2fa11f7a1f5fc2549627cce7218ae0046f66d450b",
    "config": {
        "task": {
            "path": "task-@t",
            "git_url": "https://example.org/tasks.git",
            "git_commit_id": "69671fbaac6d67a7ef0dfec016cc38a64ef7a77c",
            "overwrite": false,
            "download_dir": null,
            "source": "made-up-bench"
        },
        "trial_name": "task-@t__@n",
        "trials_dir": "/home/somebody/jobs/made-up",
        "timeout_multiplier": 1.0,
        "agent_timeout_multiplier": null,
        "verifier_timeout_multiplier": null,
        "agent": {
            "name": "walker",
            "import_path": null,
            "model_name": "nobody/small-1",
            "override_timeout_sec": null,
            "max_timeout_sec": null,
            "kwargs": {},
            "env": {}
        },
        "environment": {
            "type": "docker",
            "import_path": null,
            "force_build": false,
            "delete": true,
            "override_cpus": null,
            "override_memory_mb": null,
            "kwargs": {}
        },
        "verifier": {
            "override_timeout_sec": null,
            "max_timeout_sec": null,
            "disable": false
        },
        "artifacts": [],
        "job_id": "3e3ccd1b-8650-49e0-8717-252d6be94011"
    },
    "agent_info": {
        "name": "walker",
        "version": "1.2.0",
        "model_info": {
            "name": "small-1",
            "provider": "nobody"
        }
    },
    "agent_result": {
        "n_input_tokens": 46@t,
        "n_cache_tokens": 42@t,
        "n_output_tokens": 2@t,
        "cost_usd": 0.@t,
        "rollout_details": null,
        "metadata": null
    },
    "verifier_result": {
        "rewards": {
            "reward": @r
        }
    },
    "exception_info": null,
    "started_at": "2026-04-15T14:22:55.692963Z",
    "finished_at": "2026-04-15T14:32:48.890985Z",
    "environment_setup": {
        "started_at": "2026-04-15T14:22:55.696400Z",
        "finished_at": "2026-04-15T14:23:05.696400Z"
    },
    "agent_setup": {
        "started_at": "2026-04-15T14:23:05.696400Z",
        "finished_at": "2026-04-15T14:23:25.696400Z"
    },
    "agent_execution": {
        "started_at": "2026-04-15T14:23:25.696400Z",
        "finished_at": "2026-04-15T14:31:25.696400Z"
    },
    "verifier": {
        "started_at": "2026-04-15T14:31:25.696400Z",
        "finished_at": "2026-04-15T14:32:48.890985Z"
    }
})";

QByteArray numbered(int number)
{
    return QByteArray::number(number).rightJustified(7, '0');
}

QByteArray taskOf(int number)
{
    return QByteArray::number(number % 89 + 100);
}

/// By system calls: a job of 100,000 trials should not take minutes to make.
void write(const QString &path, const QByteArray &bytes)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0 || ::write(file, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    ::close(file);
}

} // namespace

QString LiveJob::trialName(int number)
{
    return QString::fromLatin1("task-" + taskOf(number) + "__" + numbered(number));
}

QString LiveJob::trialFolder(int number) const
{
    return m_folder + QLatin1Char('/') + trialName(number);
}

QByteArray LiveJob::trialResult(int number, double reward)
{
    QByteArray text(resultTemplate);
    text.replace("@n", numbered(number));
    text.replace("@t", taskOf(number));
    return text.replace("@r", QByteArray::number(reward));
}

QByteArray LiveJob::jobResult(bool isFinished) const
{
    const QByteArray total = QByteArray::number(m_trials);
    const QByteArray end = isFinished ? QByteArray("\"2026-04-15T18:00:00.000000\"") : QByteArray("null");
    return R"({"id": "3e3ccd1b-8650-49e0-8717-252d6be94011", "started_at": "2026-04-15T14:00:00.000000", "finished_at": )"
        + end + R"(, "n_total_trials": )" + total + R"(, "stats": {"n_trials": )"
        + (isFinished ? total : QByteArray("0")) + R"(, "n_errors": 0, "evals": {}}})";
}

void LiveJob::begin(int trials)
{
    m_trials = trials;
    QDir().mkpath(m_folder);
    write(m_folder + QStringLiteral("/config.json"),
          R"({"job_name": "made-up", "jobs_dir": "jobs", "n_concurrent_trials": 4})");
    write(m_folder + QStringLiteral("/result.json"), jobResult(false));
}

void LiveJob::beginTrial(int number) const
{
    QDir().mkpath(trialFolder(number));
    write(trialFolder(number) + QStringLiteral("/config.json"),
          R"({"trial_name": "task-)" + taskOf(number) + "__" + numbered(number)
              + R"(", "trials_dir": "jobs", "task": {"path": "task-)" + taskOf(number)
              + R"("}, "agent": {"name": "walker", "model_name": "nobody/small-1"}})");
}

void LiveJob::finishTrial(int number, double reward) const
{
    write(trialFolder(number) + QStringLiteral("/result.json"), trialResult(number, reward));
}

void LiveJob::writeHalf(int number, double reward) const
{
    const QByteArray whole = trialResult(number, reward);
    write(trialFolder(number) + QStringLiteral("/result.json"), whole.first(whole.size() / 2));
}

void LiveJob::removeTrial(int number) const
{
    QDir(trialFolder(number)).removeRecursively();
}

void LiveJob::end() const
{
    write(m_folder + QStringLiteral("/result.json"), jobResult(true));
}

void LiveJob::writeWhole(int trials)
{
    constexpr std::array rewards{0.0, 1.0, 0.5, 1.0};
    begin(trials);
    for (int number = 0; number < trials; ++number) {
        QDir().mkpath(trialFolder(number));
        finishTrial(number, rewards[static_cast<size_t>(number) % rewards.size()]);
    }
    end();
}

} // namespace quayside
