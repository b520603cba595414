// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/comparewording.h"

#include "views/models/figurewording.h"
#include "views/models/rewardwording.h"
#include "views/models/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace quayside {

namespace {

QString joined(const std::vector<QString> &texts)
{
    return QStringList(texts.begin(), texts.end()).join(QStringLiteral(", "));
}

QString signOf(double value)
{
    return value < 0 ? QString(QChar(0x2212)) : value > 0 ? QStringLiteral("+") : QString();
}

QString sayRange(const ArmDifference &difference)
{
    if (!difference.difference.interval)
        return tr("no interval");
    return tr("95 % between %1 and %2")
        .arg(sayDifference(difference.scale, difference.difference.interval->low),
             sayDifference(difference.scale, difference.difference.interval->high));
}

/// Why nothing is shown: no spread, nothing there, one of many looks, or a test and an interval (made by different
/// methods, both approximate) on either side of the line.
QString sayNotShown(const ArmDifference &difference)
{
    if (!difference.p)
        return tr("Not shown, no spread between the tasks to judge luck by: %1");
    const bool isUnlikely = *difference.p < 0.05;
    const bool isOff = difference.difference.interval ? !difference.difference.interval->contains(0) : isUnlikely;
    if (isOff && isUnlikely)
        return tr("Not shown: one of several comparisons may look like this by luck. %1");
    if (isOff || isUnlikely)
        return tr("Borderline, test and interval do not agree: %1");
    return tr("Not shown, may be luck: %1");
}

QString sayEvidence(const ArmDifference &difference)
{
    const QString pairing = difference.pairing == Pairing::Unpaired ? tr("different tasks, unpaired")
        : difference.families                                       ? tr("paired over families of tasks")
                                                                    : tr("paired over tasks");
    const bool several = difference.adjustedP != difference.p;
    return several ? tr("%1, %2 after Holm").arg(pairing, sayP(difference.adjustedP))
                   : tr("%1, %2").arg(pairing, sayP(difference.p));
}

/// What so many tasks can show, where they show no difference.
QString sayPower(const ArmDifference &difference)
{
    if (isShown(difference.verdict))
        return {};
    if (difference.detectsNothing)
        return QLatin1Char(' ') + tr("No possible difference would be found four times in five.");
    if (!difference.smallestDetectable)
        return {};
    const QString smallest = sayDetectable(difference);
    return QLatin1Char(' ')
        + (difference.scale == Scale::Share
               ? tr("A true difference of %1 points would be found four times in five.").arg(smallest)
               : tr("A true difference of %1 would be found four times in five.").arg(smallest));
}

/// What the two arms did is not the same in a single task.
bool sharesNoTask(const ArmDifference &difference)
{
    return difference.pairing == Pairing::Unpaired && difference.difference.n > 0
        && difference.wins() + difference.losses() + difference.ties == 0;
}

} // namespace

QString sayCounting(CountingRule rule)
{
    switch (rule) {
    case CountingRule::All: return tr("rewards: all");
    case CountingRule::ValidOnly: return tr("rewards: valid ones");
    }
    return {};
}

QString sayInvalid(const ScoredTrials &scored)
{
    if (scored.invalid == 0)
        return {};
    switch (scored.counting) {
    case CountingRule::All:
        return tr("%n reward(s) beside an exception that is not the agent's count all the same, as up to Harbor 0.25.",
                  nullptr, scored.invalid);
    case CountingRule::ValidOnly:
        return tr("%n reward(s) beside an exception that is not the agent's are left out, as since Harbor 0.26.",
                  nullptr, scored.invalid);
    }
    return {};
}

QString sayPolicy(UnscoredPolicy policy)
{
    switch (policy) {
    case UnscoredPolicy::Missing: return tr("unscored: missing");
    case UnscoredPolicy::Zero: return tr("unscored: counts as 0");
    case UnscoredPolicy::DropTask: return tr("unscored: task left out");
    }
    return {};
}

QString sayAxis(const ArmChoice &choice)
{
    switch (choice.axis) {
    case ArmAxis::AgentName: return tr("by agent");
    case ArmAxis::ModelName: return tr("by model");
    case ArmAxis::AgentAndModel: return tr("by agent and model");
    case ArmAxis::JobName: return tr("by job");
    case ArmAxis::DatasetName: return tr("by dataset");
    case ArmAxis::ToolFormat: return tr("by tool format");
    case ArmAxis::EnvironmentName: return tr("by environment");
    case ArmAxis::SettingKey: return tr("by %1").arg(choice.setting);
    }
    return {};
}

QString sayAspect(Aspect aspect)
{
    switch (aspect) {
    case Aspect::TaskSet: return tr("task sets");
    case Aspect::TaskDigests: return tr("task digests");
    case Aspect::HarnessVersion: return tr("harness versions");
    case Aspect::Timeouts: return tr("timeouts");
    case Aspect::Resources: return tr("resources");
    case Aspect::EnvironmentKind: return tr("environments");
    case Aspect::EnvironmentOptions: return tr("environment options");
    case Aspect::VerifierOptions: return tr("verifier options");
    case Aspect::Instructions: return tr("extra instructions");
    case Aspect::AgentNames: return tr("agents");
    case Aspect::AgentVersions: return tr("agent versions");
    case Aspect::ModelNames: return tr("models");
    case Aspect::AgentOptions: return tr("agent options");
    case Aspect::ToolFormats: return tr("tool formats");
    case Aspect::Datasets: return tr("datasets");
    case Aspect::Prices: return tr("prices");
    case Aspect::Attempts: return tr("attempts a task");
    case Aspect::Dates: return tr("dates");
    case Aspect::Unfinished: return tr("unfinished trials");
    case Aspect::InfraErrors: return tr("runs lost to errors");
    }
    return {};
}

QString sayWeight(Weight weight)
{
    switch (weight) {
    case Weight::Note: return tr("may explain a difference; does not spoil it");
    case Weight::Caution: return tr("known to move results");
    case Weight::Serious: return tr("the numbers are about different things");
    }
    return {};
}

QString sayFact(const ComparabilityFact &fact)
{
    const int n = fact.count;
    switch (fact.aspect) {
    case Aspect::TaskSet: return tr("%n task(s) are not in every arm", nullptr, n);
    case Aspect::TaskDigests: return tr("%n task(s) changed between the arms", nullptr, n);
    case Aspect::Dates: return tr("runs are %n day(s) apart", nullptr, n);
    case Aspect::Unfinished: return tr("%n trial(s) are not finished", nullptr, n);
    case Aspect::InfraErrors: return tr("%n run(s) were lost to errors, not evenly", nullptr, n);
    default: return tr("%1 differ (%2)").arg(sayAspect(fact.aspect), joined(fact.values));
    }
}

QString sayFactShort(const ComparabilityFact &fact)
{
    const QString whole = sayFact(fact);
    return whole.size() <= 60 ? whole : tr("%1 differ").arg(sayAspect(fact.aspect));
}

QStringList sayWhatDiffers(const std::vector<ComparabilityFact> &facts, QString (*say)(const ComparabilityFact &))
{
    std::vector<const ComparabilityFact *> differing;
    for (const ComparabilityFact &fact : facts) {
        if (fact.agreement == Agreement::Differs)
            differing.push_back(&fact);
    }
    std::ranges::stable_sort(differing, std::greater(), [](const ComparabilityFact *fact) { return fact->weight; });
    QStringList texts;
    for (const ComparabilityFact *fact : differing)
        texts << say(*fact);
    return texts;
}

QString sayWhatIsEqual(const std::vector<ComparabilityFact> &facts)
{
    QStringList names;
    for (const ComparabilityFact &fact : facts) {
        const bool worthSaying = fact.aspect != Aspect::Unfinished && fact.aspect != Aspect::InfraErrors;
        if (fact.agreement == Agreement::Equal && worthSaying)
            names << sayAspect(fact.aspect);
    }
    return names.isEmpty() ? QString() : tr("equal: %1").arg(names.join(QStringLiteral(", ")));
}

QString sayUnknown(const std::vector<ComparabilityFact> &facts)
{
    QStringList names;
    for (const ComparabilityFact &fact : facts) {
        if (fact.agreement == Agreement::Unknown)
            names << sayAspect(fact.aspect);
    }
    return names.isEmpty() ? QString() : tr("not recorded: %1").arg(names.join(QStringLiteral(", ")));
}

QString sayPAlone(const std::optional<double> &p)
{
    return p ? QLocale().toString(*p, 'g', 2) : unreported();
}

QString sayHow(TestMethod test, IntervalMethod interval)
{
    return interval == IntervalMethod::NewcombePaired ? tr("%1, interval: %2").arg(sayTest(test), sayMethod(interval))
                                                      : sayTest(test);
}

QString sayChange(const std::optional<double> &difference, QString (*say)(double))
{
    return difference ? say(*difference) : unreported();
}

QString sayTokensChange(double tokens)
{
    return signOf(tokens) + sayTokensShort(Tokens(std::llround(std::abs(tokens))));
}

QString sayTimeChange(double milliseconds)
{
    return signOf(milliseconds) + sayDuration(Milliseconds(std::llround(std::abs(milliseconds))));
}

QString sayCostChange(double dollars)
{
    return signOf(dollars) + sayCost(Usd(std::abs(dollars)));
}

QString sayArmOf(const Comparison &comparison, size_t arm)
{
    return sayArm(arm < comparison.labels.size() ? comparison.labels[arm] : comparison.scored.arms[arm]);
}

QString sayOutcomes(const ScoredTrials &scored, size_t arm)
{
    std::map<Outcome, int> counts;
    for (const TaskRow &row : scored.rows) {
        for (const Attempt &attempt : row.arms[arm].attempts)
            ++counts[attempt.outcome];
    }
    QStringList texts;
    for (const auto &[outcome, count] : counts)
        texts << tr("%1 %2").arg(QLocale().toString(count), sayOutcome(outcome));
    if (counts.size() == 1 && counts.begin()->second == 1)
        return sayOutcome(counts.begin()->first);
    return texts.join(QStringLiteral(", "));
}

QString sayFinding(FindingCode code)
{
    switch (code) {
    case FindingCode::NotLoggedIn: return tr("not logged in");
    case FindingCode::InstallFailed: return tr("installation failed");
    case FindingCode::SetupTimedOut: return tr("set-up timed out");
    case FindingCode::NeverStarted: return tr("agent never started");
    case FindingCode::TimedOut: return tr("timed out");
    case FindingCode::BudgetSpent: return tr("budget spent");
    case FindingCode::StoppedMidway: return tr("stopped midway");
    case FindingCode::UnchangedStarter: return tr("starter left unchanged");
    case FindingCode::NoEdit: return tr("finished without an edit");
    case FindingCode::Loop: return tr("loop");
    case FindingCode::ReReading: return tr("re-reads one file");
    case FindingCode::FalseClaim: return tr("claims success, verifier disagrees");
    case FindingCode::EditedTests: return tr("edits tests");
    case FindingCode::ReadAnswer: return tr("read the answer");
    case FindingCode::ClockBackwards: return tr("clock goes backwards");
    case FindingCode::TotalsDisagree: return tr("token totals do not add up");
    case FindingCode::LooksMadeUp: return tr("looks made up");
    case FindingCode::ArtifactMissing: return tr("artifact missing");
    case FindingCode::FlakyVerifier: return tr("verifier is not steady");
    case FindingCode::Tampered: return tr("tampered with its environment");
    }
    return {};
}

QString sayLimits(const Comparison &comparison, const ArmDifference &difference)
{
    const std::array arms{difference.arm, size_t(0)};
    const auto isOneRun = [&](size_t arm) { return comparison.arms[arm].trials.present == 1; };
    if (std::ranges::none_of(arms, isOneRun))
        return {};
    QStringList proven;
    for (const size_t arm : arms) {
        if (isOneRun(arm))
            proven << tr("%1 %2 once").arg(sayArmOf(comparison, arm), sayOutcomes(comparison.scored, arm));
    }
    return tr("Proven: %1, with these versions, on this date. Not proven: that it happens again, how often, or on other tasks; for that, run each arm at least 5 times.")
        .arg(proven.join(QStringLiteral(", ")));
}

QString sayQuestion(const Comparison &comparison, const ArmDifference &difference)
{
    const QString arm = sayArmOf(comparison, difference.arm);
    const QString baseline = sayArmOf(comparison, 0);
    if (isReferenceArm(comparison.scored, difference.arm) && !isReferenceArm(comparison.scored, 0))
        return tr("How far is %2 from %1?").arg(arm, baseline);
    return difference.scale == Scale::Share
        ? tr("Is %1 better than %2?").arg(arm, baseline)
        : tr("Is %1 higher with %2 than with %3?").arg(sayMetric(comparison.scored), arm, baseline);
}

QString sayVerdict(const ArmDifference &difference)
{
    if (difference.verdict != Verdict::NothingToCompare && sharesNoTask(difference))
        return tr("They share no task, so this may be the tasks: %1, %2.")
            .arg(sayDifferenceOf(difference), sayRange(difference));
    const QString size = sayDifferenceOf(difference);
    const QString numbers = tr("%1, %2 (%3).").arg(size, sayRange(difference), sayEvidence(difference));
    const bool isScore = difference.scale == Scale::Share;
    switch (difference.verdict) {
    case Verdict::NothingToCompare:
        return difference.metric.isEmpty()
            ? tr("Nothing to compare: the trials report different rewards; choose the one to compare.")
            : tr("Nothing to compare: no task has a score in both arms.");
    case Verdict::TooFewTasks:
        if (difference.families)
            return tr("Too few families of tasks to say: %1 over %n of them.", nullptr, *difference.families).arg(size);
        return tr("Too few tasks to say: %1 over %n task(s).", nullptr, difference.difference.n).arg(size);
    case Verdict::Better: return tr("Yes: %1").arg(numbers);
    case Verdict::ProbablyBetter: return tr("Probably: %1").arg(numbers);
    case Verdict::NotShown: return sayNotShown(difference).arg(numbers);
    case Verdict::Same: return tr("No difference that matters: %1").arg(numbers);
    case Verdict::ProbablyWorse: return (isScore ? tr("Probably worse: %1") : tr("Probably lower: %1")).arg(numbers);
    case Verdict::Worse: return (isScore ? tr("No, worse: %1") : tr("No, lower: %1")).arg(numbers);
    }
    return {};
}

QString sayGround(const Comparison &comparison, const ArmDifference &difference)
{
    const ArmSummary &arm = comparison.arms[difference.arm];
    const ArmSummary &baseline = comparison.arms[0];
    const int least = std::min(arm.leastAttempts, baseline.leastAttempts);
    const int most = std::max(arm.mostAttempts, baseline.mostAttempts);
    const QLocale locale;
    QString text = tr("%n task(s)", nullptr, difference.difference.n) + QStringLiteral(", ");
    if (difference.families)
        text += tr("in %n family(ies)", nullptr, *difference.families) + QStringLiteral(", ");
    text += least == most ? tr("%n attempt(s) each", nullptr, most)
                          : tr("%1 to %2 attempts each").arg(locale.toString(least), locale.toString(most));
    text += (difference.scale == Scale::Share ? tr("; %1 won, %2 lost, %3 tied.")
                                              : tr("; higher in %1, lower in %2, equal in %3."))
                .arg(locale.toString(difference.wins()), locale.toString(difference.losses()),
                     locale.toString(difference.ties));
    text += sayPower(difference);
    if (most > 0 && least < 5 && sayLimits(comparison, difference).isEmpty())
        text += QLatin1Char(' ') + tr("Fewer than 5 attempts say little about a single task.");
    return text;
}

} // namespace quayside
