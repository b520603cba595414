// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/recorded/trialdecisions.h"

#include "core/run/recorded/jobdiff.h"
#include "core/run/recorded/regradable.h"

#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

Error problem(const QString &place, const QString &message)
{
    return {ErrorCode::Refused, place, {}, message};
}

/// Two folders for one name leave open which of them is meant.
std::vector<Error> doubleTasks(const std::vector<TaskMaterial> &tasks)
{
    std::vector<Error> problems;
    QMap<QString, QString> folders;
    for (const TaskMaterial &task : tasks) {
        const QString other = folders.value(task.task.name, task.task.folder);
        if (other != task.task.folder)
            problems.push_back(problem(
                task.task.folder, QStringLiteral("is a task of the same name as %1: %2").arg(other, task.task.name)));
        folders.insert(task.task.name, other);
    }
    return problems;
}

std::vector<Error> unmatched(const QSet<QString> &tasks)
{
    QStringList names(tasks.begin(), tasks.end());
    names.sort();
    return names.isEmpty() ? std::vector<Error>()
                           : std::vector{problem(names.join(QStringLiteral(", ")),
                                                 QStringLiteral("no task folder of this name is chosen, and there are "
                                                                "recorded trials of it"))};
}

/// One regrade for each recorded trial, in the order of their folders.
class Regrades
{
public:
    Regrades(const RunMaterial &material, const NameFor &nameFor) : m_material(material), m_nameFor(nameFor) {}

    TrialDecisions decide()
    {
        m_decisions.problems = doubleTasks(m_material.tasks);
        for (const RecordedJob &job : m_material.recorded) {
            for (const RecordedTrial &trial : job.trials)
                add(trial);
        }
        for (Error &error : unmatched(m_unmatched))
            m_decisions.problems.push_back(std::move(error));
        for (const TaskMaterial *task : m_used) {
            if (const auto reason = whyTaskCannotRegrade(task->task))
                m_decisions.problems.push_back(
                    problem(task->task.folder, QStringLiteral("cannot verify again: ") + *reason));
        }
        return std::move(m_decisions);
    }

private:
    void add(const RecordedTrial &trial)
    {
        if (m_seen.contains(trial.folder))
            return;
        m_seen.insert(trial.folder);
        const auto task = std::ranges::find_if(
            m_material.tasks, [&](const TaskMaterial &one) { return one.task.name == trial.taskName; });
        if (task == m_material.tasks.end()) {
            m_unmatched.insert(trial.taskName);
            return;
        }
        if (!std::ranges::contains(m_used, &*task))
            m_used.push_back(&*task);
        m_decisions.trials.push_back({.plan = {.name = m_nameFor(task->task),
                                               .taskFolder = task->task.folder,
                                               .agent = trial.agent,
                                               .model = trial.model,
                                               .attempt = 1,
                                               .source = trial.folder},
                                      .decision = Decision::Regrade,
                                      .reason = {},
                                      .obstacle = m_material.obstacles.value(trial.folder)});
    }

    const RunMaterial &m_material;
    const NameFor &m_nameFor;
    TrialDecisions m_decisions;
    QSet<QString> m_seen;
    QSet<QString> m_unmatched;
    std::vector<const TaskMaterial *> m_used;
};

TrialDecisions asWanted(const RunSpec &spec, const RunMaterial &material, const NameFor &nameFor)
{
    TrialDecisions decisions;
    for (TrialPlan &plan : matrixOf(spec, material, nameFor))
        decisions.trials.push_back({.plan = std::move(plan), .decision = Decision::Run, .reason = {}, .obstacle = {}});
    return decisions;
}

} // namespace

int TrialDecisions::count(Decision decision) const
{
    return static_cast<int>(std::ranges::count(trials, decision, &TrialDecision::decision));
}

TrialDecisions decideTrials(const RunSpec &spec, const RunMaterial &material, const NameFor &nameFor)
{
    if (spec.sources.isEmpty())
        return asWanted(spec, material, nameFor);
    if (spec.sourceAction == SourceAction::Regrade)
        return Regrades(material, nameFor).decide();
    TrialDecisions decisions = asWanted(spec, material, nameFor);
    decisions.problems = doubleTasks(material.tasks);
    compareWithRecorded(spec, material, decisions);
    return decisions;
}

std::vector<TrialPlan> plansOf(const TrialDecisions &decisions)
{
    std::vector<TrialPlan> plans;
    for (const TrialDecision &trial : decisions.trials) {
        if (trial.decision != Decision::Reuse)
            plans.push_back(trial.plan);
    }
    return plans;
}

} // namespace quayside
