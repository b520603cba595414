// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/armfindings.h"

#include "core/evidence/scan.h"
#include "views/models/comparewording.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <set>

namespace quayside {

namespace {

constexpr size_t mostTrials = 40; ///< of an arm

struct LookedAt {
    TrialPointer trial;
    std::vector<Finding> findings;
};

std::vector<TrialPointer> sampleOf(const ScoredTrials &scored, size_t arm)
{
    std::vector<TrialPointer> all;
    for (const TaskRow &row : scored.rows) {
        for (const Attempt &attempt : row.arms[arm].attempts)
            all.push_back(attempt.trial);
    }
    const size_t step = (all.size() + mostTrials - 1) / mostTrials;
    std::vector<TrialPointer> sample;
    for (size_t i = 0; i < all.size(); i += step)
        sample.push_back(all[i]);
    return sample;
}

std::vector<Finding> findingsOf(EvidenceStore &store, const Comparison &comparison, const TrialPointer &trial,
                                const std::stop_token &stop)
{
    const auto job = std::ranges::find_if(
        comparison.jobs, [&](const JobPointer &candidate) { return std::ranges::contains(candidate->trials, trial); });
    if (job == comparison.jobs.end())
        return {};
    return lookAtTrial(store, {.job = *job, .trial = trial, .open = comparison.jobs}, stop).findings;
}

QString sayOneTrial(const LookedAt &looked)
{
    QStringList parts;
    const Outcome outcome = outcomeOf(*looked.trial);
    if (outcome == Outcome::Passed)
        parts << ArmFindings::tr("passed the verifier");
    if (looked.trial->exception)
        parts << looked.trial->exception->type;
    QStringList messages;
    for (const Finding &finding : looked.findings) {
        if (finding.severity != Severity::Info && !messages.contains(finding.message))
            messages << finding.message;
    }
    parts += messages;
    return parts.isEmpty() ? ArmFindings::tr("nothing found that explains it") : parts.join(QStringLiteral("; "));
}

QString saySeveral(const std::vector<LookedAt> &looked, size_t all)
{
    std::map<FindingCode, int> counts;
    for (const LookedAt &one : looked) {
        std::set<FindingCode> own;
        for (const Finding &finding : one.findings) {
            if (finding.severity != Severity::Info)
                own.insert(finding.code);
        }
        for (const FindingCode code : own)
            ++counts[code];
    }
    std::vector<std::pair<FindingCode, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater(), &std::pair<FindingCode, int>::second);
    QStringList parts;
    for (const auto &[code, count] : sorted)
        parts << ArmFindings::tr("%1 in %2").arg(sayFinding(code), QLocale().toString(count));
    const QString basis = looked.size() < all ? ArmFindings::tr("%1 of %2 trials looked at").arg(looked.size()).arg(all)
                                              : ArmFindings::tr("%n trial(s)", nullptr, static_cast<int>(all));
    return (parts.isEmpty() ? ArmFindings::tr("nothing found") : parts.join(QStringLiteral(", ")))
        + QStringLiteral(" · ") + basis;
}

std::vector<QString> interpret(EvidenceStore &store, const Comparison &comparison, const RunControl &control)
{
    std::vector<QString> interpretations;
    for (size_t arm = 0; arm < comparison.arms.size(); ++arm) {
        std::vector<LookedAt> looked;
        for (const TrialPointer &trial : sampleOf(comparison.scored, arm)) {
            if (control.isCancelled())
                return {};
            looked.push_back({trial, findingsOf(store, comparison, trial, control.stopToken())});
        }
        const auto all = static_cast<size_t>(comparison.arms[arm].trials.present);
        interpretations.push_back(looked.size() == 1 ? sayOneTrial(looked.front()) : saySeveral(looked, all));
    }
    return interpretations;
}

} // namespace

ArmFindings::ArmFindings(EvidenceStore &store, QObject *parent) : QObject(parent), m_store(store) {}

void ArmFindings::look(const ComparisonPointer &comparison)
{
    if (m_comparison == comparison)
        return;
    m_comparison = comparison;
    m_interpretations.clear();
    m_run.start(
        [&store = m_store, comparison](const RunControl &control) { return interpret(store, *comparison, control); },
        [this](std::vector<QString> interpretations) {
            m_interpretations = std::move(interpretations);
            Q_EMIT looked();
        });
}

} // namespace quayside
