// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/madejob.h"

#include "core/stats/draws.h"

#include <cmath>

namespace quayside {

namespace {

constexpr std::int64_t begin = 1'790'000'000'000'000;

QString agentName(int agent)
{
    static const QStringList names{QStringLiteral("fixed-model"), QStringLiteral("big-coder"),
                                   QStringLiteral("text-tools"), QStringLiteral("small-coder"),
                                   QStringLiteral("planner")};
    return agent < names.size() ? names[agent] : QStringLiteral("agent-%1").arg(agent, 2, 10, QLatin1Char('0'));
}

QString dimensionName(int dimension)
{
    static const QStringList names{QStringLiteral("schema"),  QStringLiteral("coverage"),  QStringLiteral("units"),
                                   QStringLiteral("pricing"), QStringLiteral("diagnosis"), QStringLiteral("report"),
                                   QStringLiteral("safety")};
    return dimension < names.size() ? names[dimension] : QStringLiteral("dimension-%1").arg(dimension);
}

void addRewards(Trial &trial, Draws &draws, double skill, int dimensions)
{
    const bool passed = draws.unit() < skill;
    double sum = 0;
    for (int i = 0; i < dimensions; ++i) {
        const double score = passed ? 1 : std::round(draws.unit() * skill * 20) / 20;
        trial.rewards.push_back({dimensionName(i), score});
        sum += score;
    }
    const double reward = dimensions > 0 ? sum / dimensions : passed ? 1 : 0;
    trial.rewards.insert(trial.rewards.begin(), {QStringLiteral("reward"), reward});
}

void addTimes(Trial &trial, Draws &draws, double scale)
{
    std::int64_t at = begin + static_cast<std::int64_t>(draws.below(86'400)) * 1'000'000;
    const auto phase = [&](PhaseKind kind, double seconds) {
        const auto end = at + static_cast<std::int64_t>(seconds * 1e6);
        trial.phases.push_back({kind, {.start = Instant{.microseconds = at}, .end = Instant{.microseconds = end}}});
        at = end;
    };
    trial.span.start = Instant{.microseconds = at};
    phase(PhaseKind::EnvironmentSetup, 4 + 8 * draws.unit());
    phase(PhaseKind::AgentSetup, 2 + 4 * draws.unit());
    phase(PhaseKind::AgentExecution, 30 * scale * std::exp(1.2 * draws.unit()));
    phase(PhaseKind::Verifier, 3 + 5 * draws.unit());
    trial.span.end = Instant{.microseconds = at};
}

void addUsage(Trial &trial, Draws &draws, double scale)
{
    const auto fresh = static_cast<std::int64_t>(20'000 * scale * std::exp(draws.unit()));
    const auto cache = static_cast<std::int64_t>(180'000 * scale * std::exp(draws.unit()));
    const auto output = static_cast<std::int64_t>(6'000 * scale * std::exp(draws.unit()));
    trial.usage = {.input = Tokens(fresh + cache),
                   .cache = Tokens(cache),
                   .output = Tokens(output),
                   .cost =
                       Usd(static_cast<double>(fresh * 3 + output * 15) / 1e6 + static_cast<double>(cache) * 0.3e-6)};
}

TrialPointer makeAttempt(const JobShape &shape, Draws &draws, int agent, int task, int attempt, double ease)
{
    auto trial = std::make_shared<Trial>();
    trial->task.name = TaskName(QStringLiteral("task-%1").arg(task, 4, 10, QLatin1Char('0')));
    trial->task.checksum = QStringLiteral("sha256:%1").arg(task, 8, 16, QLatin1Char('0'));
    trial->name = TrialName(QStringLiteral("%1__%2%3")
                                .arg(trial->task.name.value)
                                .arg(agent, 2, 36, QLatin1Char('0'))
                                .arg(attempt, 5, 36, QLatin1Char('0')));
    trial->folder = QStringLiteral("/jobs/made-up/") + trial->name.value;
    trial->state = TrialState::Finished;
    trial->agent = {.name = agentName(agent),
                    .version = QStringLiteral("1.%1").arg(agent),
                    .model = ModelInfo{.name = QStringLiteral("model-x"), .provider = {}}};
    trial->environment = QStringLiteral("docker");
    const double fate = draws.unit();
    if (fate < shape.erroredShare)
        trial->exception = ExceptionInfo{.type = QStringLiteral("RuntimeError")};
    else if (fate > shape.erroredShare + shape.unscoredShare)
        addRewards(*trial, draws, ease + shape.lift * agent, shape.dimensions);
    addTimes(*trial, draws, 1 + 0.6 * agent);
    addUsage(*trial, draws, 1 + 0.4 * agent);
    return trial;
}

} // namespace

JobPointer makeJob(const JobShape &shape, const QString &name)
{
    auto job = std::make_shared<Job>();
    job->name = name;
    job->path = QStringLiteral("/jobs/") + name;
    job->format = QStringLiteral("harbor");
    job->formatVersion = QStringLiteral("0.22.0");
    job->state = JobState::Finished;
    Draws draws(shape.seed);
    for (int task = 0; task < shape.tasks; ++task) {
        const double ease = draws.unit();
        for (int agent = 0; agent < shape.agents; ++agent) {
            for (int attempt = 0; attempt < shape.attempts; ++attempt)
                job->trials.push_back(makeAttempt(shape, draws, agent, task, attempt, ease));
        }
    }
    return job;
}

TrialPointer makeTrial(const QString &agent, const QString &task, std::optional<double> reward, int attempt)
{
    auto trial = std::make_shared<Trial>();
    trial->name = TrialName(QStringLiteral("%1__%2%3").arg(task, agent).arg(attempt));
    trial->folder = QStringLiteral("/jobs/made-up/") + trial->name.value;
    trial->task.name = TaskName(task);
    trial->agent.name = agent;
    trial->state = TrialState::Finished;
    if (reward)
        trial->rewards = {{QStringLiteral("reward"), *reward}};
    return trial;
}

JobPointer jobOf(std::vector<TrialPointer> trials, const QString &name)
{
    auto job = std::make_shared<Job>();
    job->name = name;
    job->trials = std::move(trials);
    return job;
}

} // namespace quayside
