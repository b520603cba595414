// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/axis.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::pair<ArmAxis, QLatin1StringView>, 7> axisNames{{
    {ArmAxis::AgentName, "agent"_L1},
    {ArmAxis::ModelName, "model"_L1},
    {ArmAxis::AgentAndModel, "agent+model"_L1},
    {ArmAxis::JobName, "job"_L1},
    {ArmAxis::DatasetName, "dataset"_L1},
    {ArmAxis::ToolFormat, "tools"_L1},
    {ArmAxis::EnvironmentName, "environment"_L1},
}};

Identity modelOf(const Trial &trial)
{
    return trial.agent.model ? identityOf(*trial.agent.model) : Identity();
}

QString settingOf(const Trial &trial, const QString &key, const SettingsSource &settings)
{
    if (!settings)
        return {};
    const Settings all = settings(trial);
    const auto found = all.find(key);
    return found == all.end() ? QString() : found->second;
}

} // namespace

ArmIdentity armOf(const Trial &trial, const Job &job, const ArmChoice &choice, const SettingsSource &settings)
{
    switch (choice.axis) {
    case ArmAxis::AgentName: return {.subject = identityOf(trial.agent), .model = {}};
    case ArmAxis::ModelName: return {.subject = {}, .model = modelOf(trial)};
    case ArmAxis::AgentAndModel: return {.subject = identityOf(trial.agent), .model = modelOf(trial)};
    case ArmAxis::JobName: return {.subject = identityOf(job), .model = {}};
    case ArmAxis::DatasetName: return {.subject = {.name = trial.task.dataset, .origin = {}}, .model = {}};
    case ArmAxis::ToolFormat: return {.subject = {.name = trial.toolFormat, .origin = {}}, .model = {}};
    case ArmAxis::EnvironmentName: return {.subject = {.name = trial.environment, .origin = {}}, .model = {}};
    case ArmAxis::SettingKey:
        return {.subject = {.name = settingOf(trial, choice.setting, settings), .origin = {}}, .model = {}};
    }
    return {};
}

std::vector<QString> armNames(const std::vector<ArmIdentity> &arms)
{
    std::set<Identity> subjects;
    std::set<Identity> models;
    for (const ArmIdentity &arm : arms) {
        subjects.insert(arm.subject);
        models.insert(arm.model);
    }
    const ShownNames shownSubjects(subjects);
    const ShownNames shownModels(models);
    std::vector<QString> names;
    for (const ArmIdentity &arm : arms) {
        QStringList parts{shownSubjects.of(arm.subject), shownModels.of(arm.model)};
        parts.removeAll(QString());
        names.push_back(parts.join(u" · "_s));
    }
    return names;
}

ArmChoice armChoiceFrom(const QString &text)
{
    for (const auto &[axis, name] : axisNames) {
        if (text == name)
            return {.axis = axis, .setting = {}};
    }
    return {.axis = ArmAxis::SettingKey, .setting = text};
}

QString toText(const ArmChoice &choice)
{
    for (const auto &[axis, name] : axisNames) {
        if (choice.axis == axis)
            return name;
    }
    return choice.setting;
}

std::vector<QString> varyingSettings(const std::vector<JobPointer> &jobs, const SettingsSource &settings,
                                     std::stop_token stop)
{
    constexpr size_t most = 400;
    std::vector<const Trial *> trials;
    for (const JobPointer &job : jobs) {
        for (const TrialPointer &trial : job->trials)
            trials.push_back(trial.get());
    }
    const size_t step = trials.size() / most + 1;
    std::map<QString, std::set<QString>> values;
    std::map<QString, size_t> counts;
    size_t read = 0;
    for (size_t i = 0; i < trials.size() && !stop.stop_requested(); i += step) {
        const Settings own = settings(*trials[i]);
        read += !own.empty();
        for (const auto &[key, value] : own) {
            values[key].insert(value);
            ++counts[key];
        }
    }
    std::vector<QString> keys;
    for (const auto &[key, seen] : values) {
        const bool isOften =
            seen.size() <= 12 || seen.size() * 4 < read; // a name or a path of its own for each trial makes no arms
        if (isOften && (seen.size() > 1 || counts[key] < read))
            keys.push_back(key);
    }
    return keys;
}

ArmChoice likelyChoice(const std::vector<JobPointer> &jobs)
{
    std::set<ArmIdentity> arms;
    for (const JobPointer &job : jobs) {
        for (const TrialPointer &trial : job->trials)
            arms.insert(armOf(*trial, *job, {.axis = ArmAxis::AgentAndModel, .setting = {}}));
        if (arms.size() > 1)
            return {.axis = ArmAxis::AgentAndModel, .setting = {}};
    }
    return {.axis = jobs.size() > 1 ? ArmAxis::JobName : ArmAxis::AgentAndModel, .setting = {}};
}

} // namespace quayside
