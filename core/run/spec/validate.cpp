// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/spec/runmaterial.h"

#include "core/run/recorded/trialdecisions.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

/// Walks the fields in the order of the form.
class Validation
{
public:
    Validation(const RunSpec &spec, const RunMaterial &material, Secrets &secrets)
        : m_spec(spec), m_material(material), m_secrets(secrets)
    {
    }

    std::vector<SpecProblem> run()
    {
        tasks();
        sources();
        agents();
        numbers();
        places();
        variables();
        return std::move(m_problems);
    }

private:
    void add(const char *field, const QString &message, Severity severity = Severity::Error)
    {
        m_problems.push_back({severity, QLatin1String(field), message});
    }

    void tasks()
    {
        if (m_spec.tasks.isEmpty() && !isRegrade(m_spec))
            add("tasks", QStringLiteral("no task is chosen"));
        for (const Error &error : m_material.taskErrors)
            add("tasks", describe(error));
        for (const TaskMaterial &task : m_material.tasks) {
            for (const Issue &issue : task.issues)
                add("tasks",
                    QStringLiteral("%1: %2 %3")
                        .arg(shortName(task.task), issue.where, issue.message)
                        .replace(QStringLiteral(":  "), QStringLiteral(": ")),
                    issue.severity);
        }
    }

    void sources()
    {
        for (const Error &error : m_material.sourceErrors)
            add("sources", describe(error));
        for (const RecordedJob &job : m_material.recorded) {
            for (const Error &error : job.unreadable)
                add("sources", QStringLiteral("left out: ") + describe(error), Severity::Warning);
            for (const RecordedTrial &trial : job.trials) {
                if (m_spec.sourceAction == SourceAction::Diff && trial.lock.is_null())
                    add("sources",
                        QStringLiteral("%1: has no lock.json that can be read, so nobody knows what it ran with")
                            .arg(trial.folder));
            }
        }
        if (m_spec.sources.isEmpty() || !m_material.sourceErrors.empty())
            return;
        const TrialDecisions decisions = decideTrials(m_spec, m_material, [](const Task &) { return TrialName(); });
        for (const Error &error : decisions.problems)
            add("sources", describe(error));
        if (decisions.problems.empty() && plansOf(decisions).empty())
            add("sources",
                decisions.trials.empty() ? QStringLiteral("no finished trial is recorded there")
                                         : QStringLiteral("nothing is missing: every wanted trial is recorded"));
    }

    void agents()
    {
        if (isRegrade(m_spec))
            return;
        if (m_spec.agents.isEmpty())
            add("agents", QStringLiteral("no agent is chosen"));
        for (const Error &error : m_material.agentErrors)
            add("agents", describe(error));
        QSet<QString> seen;
        for (const AgentDefinition &agent : m_material.agents) {
            if (seen.contains(agent.name))
                add("agents",
                    QStringLiteral("%1 is chosen twice; use attempts to run it more than once").arg(agent.name));
            seen.insert(agent.name);
            if (agent.runCommand.contains(QLatin1String("{model")) && m_spec.models.isEmpty())
                add("models", QStringLiteral("%1 needs a model").arg(agent.name));
        }
        for (const QString &model : m_spec.models) {
            if (model.trimmed().isEmpty())
                add("models", QStringLiteral("a model has no name"));
        }
    }

    void numbers()
    {
        if (m_spec.attempts < 1)
            add("attempts", QStringLiteral("at least one attempt"));
        if (m_spec.concurrent < 1)
            add("concurrent", QStringLiteral("at least one trial at a time"));
        if (m_spec.retry.maximum < 0 || m_spec.retry.multiplier < 0 || m_spec.retry.minimumWait.value < 0
            || m_spec.retry.maximumWait < m_spec.retry.minimumWait)
            add("retry",
                QStringLiteral(
                    "retries and waiting times are not negative, and the longest wait is not shorter than the shortest"));
        const TimeoutScale &scale = m_spec.timeouts;
        for (const std::optional<double> &factor :
             {std::optional(scale.all), scale.agent, scale.verifier, scale.agentSetup, scale.build}) {
            if (factor && !(std::isfinite(*factor) && *factor > 0))
                add("timeouts", QStringLiteral("a timeout multiplier is more than 0"));
        }
    }

    void places()
    {
        if (m_material.environmentError)
            add("environment", describe(*m_material.environmentError));
        if (m_spec.jobName.contains(QLatin1Char('/')) || m_spec.jobName.startsWith(QLatin1Char('.')))
            add("job name", QStringLiteral("a plain folder name, not starting with a dot"));
        else if (!m_spec.jobName.isEmpty() && QFileInfo::exists(jobFolder(m_spec)))
            add("job name",
                QStringLiteral("%1 exists already; resume it, or choose another name").arg(jobFolder(m_spec)));
        for (const ArtifactRule &rule : m_spec.artifacts) {
            if (!rule.source.startsWith(QLatin1Char('/')))
                add("artifacts", QStringLiteral("\"%1\" is not an absolute path").arg(rule.source));
        }
    }

    void variables()
    {
        for (const AgentDefinition &agent : m_material.agents) {
            for (const QString &name : agent.variables) {
                if (!m_spec.agentVariables.contains(name) && !m_secrets.take(name))
                    add("variables",
                        QStringLiteral("%1 needs %2, which is neither in the environment nor in an env file")
                            .arg(agent.name, name));
            }
        }
        QStringList missing;
        for (const QString &value : m_spec.agentVariables)
            m_secrets.resolve(value, &missing);
        for (const TaskMaterial &task : m_material.tasks) {
            for (const auto &map : variableMapsOf(task.task)) {
                for (const QString &value : map)
                    m_secrets.resolve(value, &missing);
            }
        }
        missing.removeDuplicates();
        for (const QString &name : missing)
            add("variables", QStringLiteral("%1 has no value").arg(name));
    }

    const RunSpec &m_spec;
    const RunMaterial &m_material;
    Secrets &m_secrets;
    std::vector<SpecProblem> m_problems;
};

} // namespace

std::vector<SpecProblem> validate(const RunSpec &spec, const RunMaterial &material, Secrets &secrets)
{
    return Validation(spec, material, secrets).run();
}

bool hasErrors(const std::vector<SpecProblem> &problems)
{
    return std::ranges::any_of(problems,
                               [](const SpecProblem &problem) { return problem.severity == Severity::Error; });
}

} // namespace quayside
