// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/evals.h"

#include <cmath>
#include <set>
#include <tuple>

namespace quayside {

namespace {

using EvalParts = std::tuple<QStringView, QStringView, QStringView>; ///< agent, model, dataset; texts of a trial

EvalParts partsOf(const Trial &trial)
{
    return {trial.agent.name, trial.agent.model ? QStringView(trial.agent.model->name) : QStringView(),
            trial.task.dataset};
}

QString evalKey(const EvalParts &parts)
{
    const auto &[agent, model, dataset] = parts;
    QString key = agent.toString() + QLatin1String("__");
    if (!model.isNull())
        key += model.toString() + QLatin1String("__");
    return key + (dataset.isEmpty() ? QStringLiteral("adhoc") : dataset.toString());
}

void count(HarborEval &eval, const Trial &trial, CountingRule rule)
{
    const bool isValid = rule == CountingRule::All || hasValidReward(trial);
    const auto exceptions = countedExceptions(trial, rule);
    ++eval.withResult;
    eval.counted += isValid;
    eval.rewarded += isValid && (!trial.rewards.empty() || trial.hasKeylessRewards);
    eval.errored += !exceptions.empty();
    std::set<QString> types;
    for (const ExceptionInfo *exception : exceptions)
        types.insert(exception->type);
    for (const QString &type : types)
        ++eval.exceptions[type];
    if (!isValid)
        return;
    for (const Reward &reward : trial.rewards)
        eval.rewardSums[reward.key] += reward.value;
}

QString say(double number)
{
    return QString::number(number, 'g', 6);
}

/// Over which trials the mean is.
QString sayCounted(const HarborEval &eval, double sum)
{
    switch (eval.rule) {
    case CountingRule::ValidOnly:
        return QStringLiteral("over the %1 trials present whose reward counts").arg(eval.counted);
    case CountingRule::All: break;
    }
    return QStringLiteral("over the %1 trials present (both count a missing reward as 0), %2 over the %3 with a reward")
        .arg(eval.withResult)
        .arg(eval.rewarded > 0 ? say(sum / eval.rewarded) : QStringLiteral("none"))
        .arg(eval.rewarded);
}

void compareMeans(const DeclaredEval &declared, const HarborEval &counted, std::vector<QString> &found)
{
    for (const Reward &mean : declared.means) {
        const bool isOnly = mean.key == QLatin1String("mean") && counted.rewardSums.size() == 1;
        const auto sum = isOnly ? counted.rewardSums.begin() : counted.rewardSums.find(mean.key);
        if (sum == counted.rewardSums.end() || counted.counted == 0)
            continue;
        const double recounted = sum->second / counted.counted;
        if (std::abs(recounted - mean.value) > 1e-6) {
            found.push_back(QStringLiteral("mean of \"%1\" in %2: %3 declared, %4 ")
                                .arg(sum->first, declared.key, say(mean.value), say(recounted))
                            + sayCounted(counted, sum->second));
        }
    }
}

void compareExceptions(const DeclaredEval &declared, const HarborEval &counted, std::vector<QString> &found)
{
    std::map<QString, std::pair<int, int>> pairs;
    for (const auto &[type, count] : declared.exceptions)
        pairs[type].first = count;
    for (const auto &[type, count] : counted.exceptions)
        pairs[type].second = count;
    for (const auto &[type, counts] : pairs) {
        if (counts.first != counts.second)
            found.push_back(QStringLiteral("%1 in %2: %3 declared, %4 present")
                                .arg(type, declared.key)
                                .arg(counts.first)
                                .arg(counts.second));
    }
}

} // namespace

QString oldEvalKey(QString key)
{
    return key.replace(QLatin1Char('/'), QLatin1Char('-'));
}

std::vector<const ExceptionInfo *> countedExceptions(const Trial &trial, CountingRule rule)
{
    switch (rule) {
    case CountingRule::ValidOnly: return exceptionsOf(trial);
    case CountingRule::All: break;
    }
    return trial.exception ? std::vector{&*trial.exception} : std::vector<const ExceptionInfo *>();
}

std::map<QString, HarborEval> recountEvals(const Job &job, CountingRule rule)
{
    std::map<EvalParts, HarborEval> counted;
    for (const TrialPointer &trial : job.trials) {
        if (trial->state == TrialState::Finished)
            count(counted[partsOf(*trial)], *trial, rule);
    }
    std::map<QString, HarborEval> evals;
    for (auto &[parts, eval] : counted) {
        eval.key = evalKey(parts);
        eval.rule = rule;
        evals.emplace(eval.key, std::move(eval));
    }
    return evals;
}

std::vector<QString> differences(const DeclaredEval &declared, const HarborEval &counted)
{
    std::vector<QString> found;
    if (declared.scored && *declared.scored != counted.rewarded) {
        found.push_back(QStringLiteral("trials with a reward in %1: %2 declared, %3 present")
                            .arg(declared.key)
                            .arg(*declared.scored)
                            .arg(counted.rewarded));
    }
    if (declared.errored && *declared.errored != counted.errored) {
        found.push_back(QStringLiteral("trials with an exception in %1: %2 declared, %3 present")
                            .arg(declared.key)
                            .arg(*declared.errored)
                            .arg(counted.errored));
    }
    compareMeans(declared, counted, found);
    compareExceptions(declared, counted, found);
    return found;
}

} // namespace quayside
