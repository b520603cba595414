// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/recorded/jobdiff.h"

#include "core/run/queue/trialsummary.h"
#include "core/run/record/harborjson.h"
#include "core/run/recorded/regradable.h"
#include "core/run/recorded/semanticversion.h"

#include <algorithm>

namespace quayside {

namespace {

/// A recorded trial, with what the comparison asks of it again and again.
struct Candidate {
    const RecordedTrial *trial = nullptr;
    QString version;
    SemanticVersion parts;
    QString digest;
    Json inputs; ///< its lock without the task
    bool isComplete = false;
    bool isUsed = false;
};

Json inputsOf(Json lock)
{
    lock.erase("task");
    return canonicalLock(std::move(lock));
}

bool isComplete(const RecordedTrial &trial)
{
    if (memberText(trial.result, "finished_at").isEmpty())
        return false;
    const TrialSummary summary = summaryOf(trial.result);
    const Json disabled = memberOf(memberOf(trial.lock, "verifier"), "disable");
    return hasValidReward(summary) || (disabled == true && summary.exceptions.empty());
}

Decision decisionFor(const SemanticVersion &recorded, const SemanticVersion &wanted)
{
    if (recorded == wanted)
        return Decision::Reuse;
    if (recorded.major != wanted.major)
        return Decision::Run;
    if (recorded.minor != wanted.minor)
        return Decision::Regrade;
    return recorded.patch != wanted.patch ? Decision::Reuse : Decision::Run;
}

QString reasonFor(const QString &recorded, const QString &wanted)
{
    return recorded == wanted ? QStringLiteral("the task's version is %1 as before").arg(wanted)
                              : QStringLiteral("the task's version went from %1 to %2").arg(recorded, wanted);
}

class Comparison
{
public:
    Comparison(const RunSpec &spec, const RunMaterial &material, TrialDecisions &decisions)
        : m_spec(spec), m_material(material), m_decisions(decisions)
    {
    }

    void run()
    {
        findCandidates();
        for (TrialDecision &trial : m_decisions.trials) {
            const auto setup = setupOf(m_spec, m_material, trial.plan);
            if (setup)
                decide(trial, *setup);
            else
                addProblem(trial.plan.taskFolder, setup.error().message);
        }
    }

private:
    void addProblem(const QString &place, const QString &message)
    {
        const Error error{ErrorCode::Refused, place, {}, message};
        if (!std::ranges::contains(m_decisions.problems, error))
            m_decisions.problems.push_back(error);
    }

    void findCandidates()
    {
        for (const RecordedJob &job : m_material.recorded) {
            for (const RecordedTrial &trial : job.trials)
                addCandidate(trial);
        }
    }

    void addCandidate(const RecordedTrial &trial)
    {
        const Json task = memberOf(trial.lock, "task");
        const QString version = memberText(task, "version");
        if (version.isEmpty()) {
            ++m_decisions.unversioned;
            return;
        }
        const auto parts = parseSemanticVersion(version);
        if (!parts)
            return addProblem(trial.folder, QStringLiteral("\"%1\" is no version such as 1.2.3").arg(version));
        m_candidates.push_back({.trial = &trial,
                                .version = version,
                                .parts = *parts,
                                .digest = memberText(task, "digest"),
                                .inputs = inputsOf(trial.lock),
                                .isComplete = isComplete(trial)});
    }

    bool isConsistent(const TrialSetup &setup, const QString &digest)
    {
        const auto same = std::ranges::find_if(m_candidates, [&](const Candidate &one) {
            return one.trial->taskName == setup.task.name && one.version == setup.task.version && one.digest != digest;
        });
        if (same == m_candidates.end())
            return true;
        addProblem(setup.task.folder,
                   QStringLiteral("its version is %1 as in %2, but its files are others: give it a new version")
                       .arg(setup.task.version, same->trial->folder));
        return false;
    }

    void decide(TrialDecision &trial, const TrialSetup &setup)
    {
        if (setup.task.version.isEmpty()) {
            trial.reason = QStringLiteral("the task has no version");
            return;
        }
        const auto wanted = parseSemanticVersion(setup.task.version);
        if (!wanted)
            return addProblem(setup.task.folder,
                              QStringLiteral("\"%1\" is no version such as 1.2.3").arg(setup.task.version));
        const Json lock = trialLockJson(setup);
        if (!isConsistent(setup, memberText(memberOf(lock, "task"), "digest")))
            return;
        Candidate *best = bestFor(setup, *wanted, inputsOf(lock), trial.reason);
        if (best != nullptr)
            take(trial, *best, setup, decisionFor(best->parts, *wanted));
    }

    /// The one that saves the most work; none, and why.
    Candidate *bestFor(const TrialSetup &setup, const SemanticVersion &wanted, const Json &inputs, QString &why)
    {
        Candidate *best = nullptr;
        bool hasTask = false;
        bool hasInputs = false;
        const auto rank = [&](const Candidate &one) {
            const Decision decision = decisionFor(one.parts, wanted);
            const int work = decision == Decision::Reuse ? 0 : decision == Decision::Regrade ? 1 : 2;
            return std::pair(work, one.version != setup.task.version);
        };
        for (Candidate &one : m_candidates) {
            if (one.isUsed || one.trial->taskName != setup.task.name)
                continue;
            hasTask = true;
            if (one.inputs != inputs)
                continue;
            hasInputs = true;
            if (one.isComplete && (best == nullptr || rank(one) < rank(*best)))
                best = &one;
        }
        why = hasInputs ? QStringLiteral("the recorded trials failed or are not finished")
            : hasTask   ? QStringLiteral("the recorded trials had other settings")
                        : QStringLiteral("no recorded trial is left");
        return best;
    }

    static void take(TrialDecision &trial, Candidate &best, const TrialSetup &setup, Decision decision)
    {
        trial.reason = reasonFor(best.version, setup.task.version);
        if (decision == Decision::Run)
            return;
        const auto obstacle = decision == Decision::Regrade ? whyTaskCannotRegrade(setup.task) : std::nullopt;
        if (obstacle) {
            trial.reason += QStringLiteral(", and it cannot be verified again: ") + *obstacle;
            return;
        }
        best.isUsed = true;
        trial.decision = decision;
        trial.plan.source = best.trial->folder;
    }

    const RunSpec &m_spec;
    const RunMaterial &m_material;
    TrialDecisions &m_decisions;
    std::vector<Candidate> m_candidates;
};

} // namespace

void compareWithRecorded(const RunSpec &spec, const RunMaterial &material, TrialDecisions &decisions)
{
    Comparison(spec, material, decisions).run();
}

} // namespace quayside
