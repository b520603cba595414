// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparability.h"

#include "core/compare/settingsfacts.h"
#include "core/stats/median.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

namespace quayside {

namespace {

constexpr size_t mostValuesOfFact = 8;

template <typename Value> std::vector<std::set<QString>> collect(const ScoredTrials &scored, Value valueOf)
{
    std::vector<std::set<QString>> values(scored.arms.size());
    for (const TaskRow &row : scored.rows) {
        for (size_t arm = 0; arm < row.arms.size(); ++arm) {
            for (const Attempt &attempt : row.arms[arm].attempts) {
                const QString value = valueOf(*attempt.trial);
                if (!value.isEmpty())
                    values[arm].insert(value);
            }
        }
    }
    return values;
}

std::set<Identity> modelsOf(const ScoredTrials &scored)
{
    std::set<Identity> models;
    for (const TaskRow &row : scored.rows) {
        for (const ArmCell &cell : row.arms) {
            for (const Attempt &attempt : cell.attempts) {
                if (attempt.trial->agent.model)
                    models.insert(identityOf(*attempt.trial->agent.model));
            }
        }
    }
    return models;
}

bool isMeant(Aspect aspect, const ArmChoice &choice)
{
    switch (choice.axis) {
    case ArmAxis::AgentName: return aspect == Aspect::AgentNames || aspect == Aspect::AgentVersions;
    case ArmAxis::ModelName: return aspect == Aspect::ModelNames;
    case ArmAxis::AgentAndModel:
        return aspect == Aspect::AgentNames || aspect == Aspect::AgentVersions || aspect == Aspect::ModelNames;
    case ArmAxis::DatasetName: return aspect == Aspect::Datasets;
    case ArmAxis::ToolFormat: return aspect == Aspect::ToolFormats;
    case ArmAxis::EnvironmentName: return aspect == Aspect::EnvironmentKind;
    case ArmAxis::JobName:
    case ArmAxis::SettingKey: return false;
    }
    return false;
}

QString joined(const std::set<QString> &values)
{
    return QStringList(values.begin(), values.end()).join(QStringLiteral(", "));
}

class Check
{
public:
    Check(const std::vector<JobPointer> &jobs, const ScoredTrials &scored, const ArmChoice &choice)
        : m_jobs(jobs), m_scored(scored), m_choice(choice)
    {
    }

    void tasks();
    void digests();
    void versions();
    void values(Aspect aspect, Weight weight, const std::vector<std::set<QString>> &byArm);
    void prices();
    void attempts();
    void dates();
    void unfinished();
    void infraErrors();
    std::vector<ComparabilityFact> take() { return std::move(m_facts); }

private:
    void add(Aspect aspect, Agreement agreement, Weight weight, int count = 0);

    const std::vector<JobPointer> &m_jobs;
    const ScoredTrials &m_scored;
    const ArmChoice &m_choice;
    std::vector<ComparabilityFact> m_facts;
};

void Check::add(Aspect aspect, Agreement agreement, Weight weight, int count)
{
    m_facts.push_back(
        {.aspect = aspect, .agreement = agreement, .weight = weight, .values = {}, .byArm = {}, .count = count});
}

void Check::values(Aspect aspect, Weight weight, const std::vector<std::set<QString>> &byArm)
{
    std::set<QString> all;
    bool equal = true;
    bool unknown = false;
    std::vector<QString> texts;
    for (const std::set<QString> &arm : byArm) {
        all.insert(arm.begin(), arm.end());
        equal = equal && arm == byArm.front();
        unknown = unknown || arm.empty();
        texts.push_back(joined(arm));
    }
    Agreement agreement = equal ? Agreement::Equal : isMeant(aspect, m_choice) ? Agreement::Meant : Agreement::Differs;
    if (all.empty() || (unknown && agreement == Agreement::Differs))
        agreement = Agreement::Unknown;
    add(aspect, agreement, weight, static_cast<int>(all.size()));
    m_facts.back().values.assign(
        all.begin(), std::next(all.begin(), static_cast<std::ptrdiff_t>(std::min(all.size(), mostValuesOfFact))));
    m_facts.back().byArm = std::move(texts);
}

void Check::tasks()
{
    int partial = 0;
    for (const TaskRow &row : m_scored.rows)
        partial += std::ranges::any_of(row.arms, [](const ArmCell &cell) { return cell.attempts.empty(); });
    const bool most = 2 * partial > static_cast<int>(m_scored.rows.size());
    add(Aspect::TaskSet, partial == 0 ? Agreement::Equal : Agreement::Differs, most ? Weight::Serious : Weight::Caution,
        partial);
    for (size_t arm = 0; arm < m_scored.arms.size(); ++arm)
        m_facts.back().byArm.push_back(QString::number(std::ranges::count_if(
            m_scored.rows, [arm](const TaskRow &row) { return !row.arms[arm].attempts.empty(); })));
}

void Check::digests()
{
    int differing = 0;
    bool known = false;
    for (const TaskRow &row : m_scored.rows) {
        std::set<QString> digests;
        for (const ArmCell &cell : row.arms) {
            for (const Attempt &attempt : cell.attempts)
                digests.insert(attempt.trial->task.checksum);
        }
        digests.erase(QString());
        known = known || !digests.empty();
        differing += digests.size() > 1;
    }
    add(Aspect::TaskDigests,
        differing > 0 ? Agreement::Differs
            : known   ? Agreement::Equal
                      : Agreement::Unknown,
        Weight::Serious, differing);
}

void Check::versions()
{
    QHash<const Trial *, QString> versionOf;
    for (const JobPointer &job : m_jobs) {
        for (const TrialPointer &trial : job->trials)
            versionOf.insert(trial.get(), job->formatVersion);
    }
    values(Aspect::HarnessVersion, Weight::Caution,
           collect(m_scored, [&](const Trial &trial) { return versionOf.value(&trial); }));
}

/// Dollars per million tokens, whatever their mix: shows different price lists and discounts. Nothing for an arm that
/// reports no cost.
void Check::prices()
{
    constexpr double alike = 1.25;
    std::vector<std::vector<double>> rates(m_scored.arms.size());
    for (const TaskRow &row : m_scored.rows) {
        for (size_t arm = 0; arm < row.arms.size(); ++arm) {
            for (const Attempt &attempt : row.arms[arm].attempts) {
                const auto tokens = totalTokens(attempt.trial->usage);
                const auto &cost = attempt.trial->usage.cost;
                if (cost && tokens && tokens->value > 0)
                    rates[arm].push_back(1e6 * cost->value / static_cast<double>(tokens->value));
            }
        }
    }
    std::vector<QString> texts;
    std::vector<double> medians;
    for (std::vector<double> &rate : rates) {
        texts.push_back(rate.empty() ? QString() : QStringLiteral("$%1 / M").arg(median(rate), 0, 'g', 3));
        if (!rate.empty())
            medians.push_back(median(rate));
    }
    const bool differs = !medians.empty() && std::ranges::max(medians) > alike * std::ranges::min(medians);
    const bool all = medians.size() == rates.size();
    const Agreement known = isMeant(Aspect::ModelNames, m_choice) ? Agreement::Meant : Agreement::Differs;
    add(Aspect::Prices,
        differs   ? known
            : all ? Agreement::Equal
                  : Agreement::Unknown,
        Weight::Note, static_cast<int>(medians.size()));
    std::ranges::copy_if(texts, std::back_inserter(m_facts.back().values),
                         [](const QString &text) { return !text.isEmpty(); });
    m_facts.back().values.resize(std::min(m_facts.back().values.size(), mostValuesOfFact));
    m_facts.back().byArm = std::move(texts);
}

void Check::attempts()
{
    std::set<int> counts;
    for (const TaskRow &row : m_scored.rows) {
        for (const ArmCell &cell : row.arms) {
            if (!cell.attempts.empty())
                counts.insert(static_cast<int>(cell.attempts.size()));
        }
    }
    add(Aspect::Attempts, counts.size() > 1 ? Agreement::Differs : Agreement::Equal, Weight::Note,
        counts.empty() ? 0 : *counts.rbegin());
    for (const int count : counts) {
        if (m_facts.back().values.size() < mostValuesOfFact)
            m_facts.back().values.push_back(QString::number(count));
    }
}

/// Days between the middles of the arms' runs, the furthest two.
void Check::dates()
{
    std::vector<double> middles;
    std::vector<QString> days;
    for (size_t arm = 0; arm < m_scored.arms.size(); ++arm) {
        std::vector<std::int64_t> starts;
        for (const TaskRow &row : m_scored.rows) {
            for (const Attempt &attempt : row.arms[arm].attempts) {
                if (attempt.trial->span.start)
                    starts.push_back(attempt.trial->span.start->microseconds);
            }
        }
        if (starts.empty())
            return add(Aspect::Dates, Agreement::Unknown, Weight::Note);
        std::ranges::nth_element(starts, starts.begin() + static_cast<std::ptrdiff_t>(starts.size() / 2));
        middles.push_back(static_cast<double>(starts[starts.size() / 2]));
        days.push_back(QDateTime::fromMSecsSinceEpoch(starts[starts.size() / 2] / 1000, QTimeZone::UTC)
                           .date()
                           .toString(Qt::ISODate));
    }
    const auto [first, last] = std::ranges::minmax(middles);
    const int apart = static_cast<int>(std::round((last - first) / 86'400e6));
    add(Aspect::Dates, apart >= 2 ? Agreement::Differs : Agreement::Equal, apart >= 30 ? Weight::Caution : Weight::Note,
        apart);
    m_facts.back().byArm = std::move(days);
}

void Check::unfinished()
{
    int waiting = 0;
    for (const JobPointer &job : m_jobs) {
        for (const TrialPointer &trial : job->trials)
            waiting += trial->state != TrialState::Finished && trial->state != TrialState::Unreadable;
    }
    add(Aspect::Unfinished, waiting > 0 ? Agreement::Differs : Agreement::Equal, Weight::Caution, waiting);
}

void Check::infraErrors()
{
    double lowest = 1;
    double highest = 0;
    int errors = 0;
    std::vector<QString> texts;
    for (size_t arm = 0; arm < m_scored.arms.size(); ++arm) {
        int infra = 0;
        int trials = 0;
        for (const TaskRow &row : m_scored.rows) {
            for (const Attempt &attempt : row.arms[arm].attempts) {
                const Trial &trial = *attempt.trial;
                ++trials;
                infra += isLost(trial);
            }
        }
        errors += infra;
        texts.push_back(QStringLiteral("%1 / %2").arg(infra).arg(trials));
        const double rate = trials == 0 ? 0 : static_cast<double>(infra) / trials;
        lowest = std::min(lowest, rate);
        highest = std::max(highest, rate);
    }
    add(Aspect::InfraErrors, highest - lowest > 0.02 ? Agreement::Differs : Agreement::Equal, Weight::Caution, errors);
    m_facts.back().byArm = std::move(texts);
}

} // namespace

std::vector<ComparabilityFact> checkComparability(const std::vector<JobPointer> &jobs, const ScoredTrials &scored,
                                                  const ArmChoice &choice, const SettingsSource &settings)
{
    if (scored.arms.empty())
        return {};
    Check check(jobs, scored, choice);
    const SettingsFacts facts = readSettingsFacts(scored, choice, settings);
    const ShownNames models(modelsOf(scored));
    const auto model = [&](const Trial &trial) {
        return trial.agent.model ? models.of(identityOf(*trial.agent.model)) : QString();
    };
    check.tasks();
    check.digests();
    check.versions();
    check.values(Aspect::EnvironmentKind, Weight::Caution,
                 collect(scored, [](const Trial &trial) { return trial.environment; }));
    check.values(Aspect::AgentNames, Weight::Note,
                 collect(scored, [](const Trial &trial) { return trial.agent.name; }));
    check.values(Aspect::AgentVersions, Weight::Caution, collect(scored, [](const Trial &trial) {
                     return trial.agent.version.isEmpty() ? QString()
                                                          : trial.agent.name + QLatin1Char(' ') + trial.agent.version;
                 }));
    check.values(Aspect::ModelNames, Weight::Note, collect(scored, model));
    check.values(Aspect::ToolFormats, Weight::Note,
                 collect(scored, [](const Trial &trial) { return trial.toolFormat; }));
    check.values(Aspect::Datasets, Weight::Caution,
                 collect(scored, [](const Trial &trial) { return trial.task.dataset; }));
    check.prices();
    check.attempts();
    check.dates();
    check.unfinished();
    check.infraErrors();
    auto all = check.take();
    all.insert(all.end(), facts.begin(), facts.end());
    std::ranges::stable_sort(all, {}, &ComparabilityFact::aspect);
    return all;
}

std::optional<Weight> heaviest(const std::vector<ComparabilityFact> &facts)
{
    std::optional<Weight> weight;
    for (const ComparabilityFact &fact : facts) {
        if (fact.agreement == Agreement::Differs)
            weight = std::max(weight.value_or(Weight::Note), fact.weight);
    }
    return weight;
}

} // namespace quayside
