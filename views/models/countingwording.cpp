// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/countingwording.h"

#include "core/formats/harbor/evals.h"
#include "core/formats/harbor/repeatedsession.h"
#include "views/models/wording.h"
#include "views/models/words.h"

#include <algorithm>

namespace quayside {

namespace {

struct TwoMeans {
    QString name;
    std::optional<double> all;
    std::optional<double> valid;
};

std::optional<double> meanIn(const HarborEval &eval, const QString &key)
{
    const auto sum = eval.rewardSums.find(key);
    if (eval.counted == 0 || (eval.rule == CountingRule::ValidOnly && sum == eval.rewardSums.end()))
        return std::nullopt;
    return (sum == eval.rewardSums.end() ? 0 : sum->second) / eval.counted;
}

std::vector<TwoMeans> meansOf(const Job &job)
{
    const auto all = recountEvals(job, CountingRule::All);
    const auto valid = recountEvals(job, CountingRule::ValidOnly);
    std::vector<TwoMeans> means;
    for (const auto &[arm, eval] : all) {
        for (const auto &[key, sum] : eval.rewardSums)
            means.push_back({.name = QStringLiteral("%1 · %2").arg(arm, key),
                             .all = meanIn(eval, key),
                             .valid = meanIn(valid.at(arm), key)});
    }
    return means;
}

QString sayMean(const std::optional<double> &mean, const QLocale &locale)
{
    return mean ? locale.toString(*mean, 'f', 3) : tr("none");
}

QString sayRule(CountingRule rule)
{
    switch (rule) {
    case CountingRule::ValidOnly:
        return tr("This job's own means are counted as by Harbor since 0.26: a reward that is missing or does not "
                  "measure the agent is left out.");
    case CountingRule::All: break;
    }
    return tr("This job's own means are counted as by Harbor up to 0.25: a missing reward is 0.");
}

QString sayBoth(const TwoMeans &mean, const QLocale &locale)
{
    return tr("%1: a missing one as 0 gives %2, left out %3")
        .arg(mean.name, sayMean(mean.all, locale), sayMean(mean.valid, locale));
}

} // namespace

QString sayRepeatedSessions(const Job &job, const QLocale &locale)
{
    Usage used;
    bool isRepeated = false;
    for (const TrialPointer &trial : job.trials) {
        const auto own = usageOfRepeatedSession(*trial);
        used = used + own.value_or(trial->usage);
        isRepeated = isRepeated || own;
    }
    if (!isRepeated)
        return {};
    return tr("The tokens and costs are Harbor's sums, which count a session again that goes on from step to step: "
              "%1 input and %2 output tokens, %3, were used.")
        .arg(sayTokens(used.input, locale), sayTokens(used.output, locale), sayCost(used.cost, locale));
}

CountingWords sayCounting(const Job &job, const QLocale &locale)
{
    const std::vector<TwoMeans> means = meansOf(job);
    if (means.empty() || !job.format.startsWith(QLatin1String("harbor")))
        return {};
    QStringList lines;
    for (const TwoMeans &mean : means)
        lines << sayBoth(mean, locale);
    const auto differing = std::ranges::count_if(means, [](const TwoMeans &mean) { return mean.all != mean.valid; });
    const QString both = differing == 0 ? tr("Both ways give the same.")
        : means.size() == 1             ? sayBoth(means.front(), locale)
                                        : tr("%1 of %2 means differ between the two ways.")
                                  .arg(locale.toString(differing), locale.toString(means.size()));
    return {.text = sayRule(job.declared.rule) + QLatin1Char(' ') + both, .detail = lines.join(QLatin1Char('\n'))};
}

} // namespace quayside
