// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/settingsfacts.h"

#include <algorithm>
#include <array>
#include <set>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostRead = 300;
constexpr size_t mostValuesOfKey = 8;

using ArmSettings = std::map<QString, std::set<QString>>; ///< the values seen of each key; an empty one: not set

struct AspectKeys {
    Aspect aspect;
    Weight weight;
    bool (*holds)(const QString &key);
};

bool isTimeout(const QString &key)
{
    return key.contains("timeout"_L1);
}

bool isResource(const QString &key)
{
    constexpr std::array words{"cpus"_L1, "memory"_L1, "storage"_L1, "gpus"_L1, "tpu"_L1, "cpu_"_L1};
    return std::ranges::any_of(words, [&](QLatin1StringView word) { return key.contains(word); });
}

/// In the order in which a key is asked; the first that holds it has it.
constexpr std::array aspects{
    AspectKeys{Aspect::Timeouts, Weight::Caution, isTimeout},
    AspectKeys{Aspect::Resources, Weight::Caution, isResource},
    AspectKeys{Aspect::EnvironmentOptions, Weight::Caution,
               [](const QString &key) { return key.startsWith("environment."_L1) && key != "environment.type"_L1; }},
    AspectKeys{Aspect::VerifierOptions, Weight::Serious,
               [](const QString &key) { return key.startsWith("verifier."_L1); }},
    AspectKeys{Aspect::Instructions, Weight::Serious,
               [](const QString &key) { return key.startsWith("extra_instruction"_L1); }},
    AspectKeys{Aspect::AgentOptions, Weight::Note,
               [](const QString &key) {
                   return key.startsWith("agent."_L1) && key != "agent.name"_L1 && key != "agent.model_name"_L1
                       && key != "agent.import_path"_L1;
               }},
};

std::vector<ArmSettings> readAll(const ScoredTrials &scored, const SettingsSource &settings)
{
    std::vector<ArmSettings> arms(scored.arms.size());
    for (size_t arm = 0; arm < arms.size(); ++arm) {
        std::vector<Settings> read;
        std::set<QString> keys;
        for (const TaskRow &row : scored.rows) {
            if (row.arms[arm].attempts.empty() || read.size() >= mostRead)
                continue;
            read.push_back(settings(*row.arms[arm].attempts.front().trial));
            for (const auto &[key, value] : read.back())
                keys.insert(key);
        }
        for (const Settings &one : read) {
            for (const QString &key : keys) {
                const auto found = one.find(key);
                arms[arm][key].insert(found == one.end() ? QString() : found->second);
            }
        }
    }
    return arms;
}

std::set<QString> valuesOf(const ArmSettings &arm, const QString &key)
{
    const auto found = arm.find(key);
    return found == arm.end() ? std::set{QString()} : found->second;
}

QString sayValues(const std::set<QString> &values)
{
    QStringList texts;
    for (const QString &value : values)
        texts << (value.isEmpty() ? u"default"_s : value);
    return texts.join(u" / "_s);
}

void addDifference(ComparabilityFact &fact, const QString &key, const std::vector<ArmSettings> &arms)
{
    fact.agreement = Agreement::Differs;
    ++fact.count;
    QStringList said;
    for (size_t arm = 0; arm < arms.size(); ++arm) {
        const QString value = sayValues(valuesOf(arms[arm], key));
        if (!said.contains(value))
            said << value;
        fact.byArm[arm] += (fact.byArm[arm].isEmpty() ? QString() : u", "_s) + key + u'=' + value;
    }
    if (fact.values.size() < mostValuesOfKey)
        fact.values.push_back(key + u": "_s + said.join(u", "_s));
}

} // namespace

SettingsFacts readSettingsFacts(const ScoredTrials &scored, const ArmChoice &choice, const SettingsSource &settings)
{
    SettingsFacts facts;
    const std::vector<ArmSettings> arms = settings ? readAll(scored, settings) : std::vector<ArmSettings>();
    const bool known = std::ranges::any_of(arms, [](const ArmSettings &arm) { return !arm.empty(); });
    for (const AspectKeys &aspect : aspects)
        facts.push_back({.aspect = aspect.aspect,
                         .agreement = known ? Agreement::Equal : Agreement::Unknown,
                         .weight = aspect.weight,
                         .values = {},
                         .byArm = std::vector<QString>(scored.arms.size())});
    std::set<QString> keys;
    for (const ArmSettings &arm : arms) {
        for (const auto &[key, values] : arm)
            keys.insert(key);
    }
    for (const QString &key : keys) {
        const auto aspect =
            std::ranges::find_if(aspects, [&](const AspectKeys &candidate) { return candidate.holds(key); });
        const bool meant = choice.axis == ArmAxis::SettingKey && choice.setting == key;
        const bool equal = std::ranges::all_of(
            arms, [&](const ArmSettings &arm) { return valuesOf(arm, key) == valuesOf(arms.front(), key); });
        if (aspect != aspects.end() && !equal && !meant)
            addDifference(facts[static_cast<size_t>(aspect - aspects.begin())], key, arms);
    }
    return facts;
}

} // namespace quayside
