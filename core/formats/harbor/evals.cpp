// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/evals.h"

#include <cmath>
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

void count(HarborEval &eval, const Trial &trial)
{
    ++eval.withResult;
    eval.rewarded += !trial.rewards.empty();
    eval.errored += trial.exception.has_value();
    if (trial.exception)
        ++eval.exceptions[trial.exception->type];
    for (const Reward &reward : trial.rewards)
        eval.rewardSums[reward.key] += reward.value;
}

QString say(double number)
{
    return QString::number(number, 'g', 6);
}

void compareMeans(const DeclaredEval &declared, const HarborEval &counted, std::vector<QString> &found)
{
    for (const Reward &mean : declared.means) {
        const bool isOnly = mean.key == QLatin1String("mean") && counted.rewardSums.size() == 1;
        const auto sum = isOnly ? counted.rewardSums.begin() : counted.rewardSums.find(mean.key);
        if (sum == counted.rewardSums.end() || counted.withResult == 0)
            continue;
        const double recounted = sum->second / counted.withResult;
        if (std::abs(recounted - mean.value) > 1e-6) {
            found.push_back(
                QStringLiteral("mean of \"%1\" in %2: %3 declared, %4 over the %5 trials present "
                               "(both count a missing reward as 0), %6 over the %7 with a reward")
                    .arg(sum->first, declared.key, say(mean.value), say(recounted))
                    .arg(counted.withResult)
                    .arg(counted.rewarded > 0 ? say(sum->second / counted.rewarded) : QStringLiteral("none"))
                    .arg(counted.rewarded));
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

std::map<QString, HarborEval> recountEvals(const Job &job)
{
    std::map<EvalParts, HarborEval> counted;
    for (const TrialPointer &trial : job.trials) {
        if (trial->state == TrialState::Finished)
            count(counted[partsOf(*trial)], *trial);
    }
    std::map<QString, HarborEval> evals;
    for (auto &[parts, eval] : counted) {
        eval.key = evalKey(parts);
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
