// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/configessence.h"

#include "core/run/recorded/recordedtrial.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

constexpr const char *circumstances[]{"schema_version",
                                      "job_name",
                                      "jobs_dir",
                                      "trial_name",
                                      "trials_dir",
                                      "job_id",
                                      "debug",
                                      "quiet",
                                      "retry",
                                      "skip_credential_checks",
                                      "n_concurrent",
                                      "n_concurrent_trials",
                                      "concurrency_group",
                                      "env"};

bool isCircumstance(const std::string &key)
{
    return std::ranges::any_of(circumstances, [&](const char *one) { return key == one; });
}

bool isStandard(const std::string &key, const Json &value)
{
    static const Json standards{
        {"n_attempts", 1}, {"timeout_multiplier", 1.0},        {"type", "docker"},
        {"delete", true},  {"cpu_enforcement_policy", "auto"}, {"memory_enforcement_policy", "auto"}};
    const auto standard = standards.find(key);
    return standard != standards.end() && *standard == value;
}

bool isEmptyValue(const Json &value)
{
    return value.is_null() || value == false || value == "" || (value.is_structured() && value.empty());
}

QString absolutePath(const QString &path, const QString &jobFolder)
{
    const QDir begun(QFileInfo::exists(path) ? QDir::currentPath() : jobFolder + QStringLiteral("/../.."));
    return QDir::cleanPath(begun.absoluteFilePath(path));
}

/// A folder of tasks, with no choice made among them, is one of the tasks' paths.
void moveDatasetsToTasks(Json &essence)
{
    const Json datasets = memberOf(essence, "datasets");
    const auto isFolder = [](const Json &one) { return one.size() == 1 && one.contains("path"); };
    const Json tasks = memberOf(essence, "tasks");
    if (!datasets.is_array() || !std::ranges::all_of(datasets, isFolder) || !(tasks.is_null() || tasks.is_array()))
        return;
    essence.erase("datasets");
    for (const Json &dataset : datasets)
        essence["tasks"].push_back(dataset);
}

/// A trial's agent is the oracle where none is named.
void leaveOutOracle(Json &essence)
{
    const auto agent = essence.find("agent");
    if (agent == essence.end() || memberText(*agent, "name") != QLatin1String("oracle"))
        return;
    agent->erase("name");
    if (agent->empty())
        essence.erase(agent);
}

Json essenceOf(const Json &config, const QString &jobFolder)
{
    if (!config.is_structured())
        return config;
    Json essence = config.is_array() ? Json::array() : Json::object();
    for (const auto &[key, value] : config.items()) {
        Json kept = essenceOf(value, jobFolder);
        if (config.is_array())
            essence.push_back(std::move(kept));
        else if (key == "path" && kept.is_string())
            essence[key] = jsonText(absolutePath(memberText(config, "path"), jobFolder));
        else if (!isCircumstance(key) && !isStandard(key, kept) && !isEmptyValue(kept))
            essence[key] = std::move(kept);
    }
    return essence;
}

QString differenceAt(const Json &one, const Json &other, const QString &place);

QString differenceInObjects(const Json &one, const Json &other, const QString &place)
{
    for (const Json *from : {&one, &other}) {
        for (const auto &item : from->items()) {
            const QString key = QString::fromStdString(item.key());
            const QString found = differenceAt(memberOf(one, item.key().c_str()), memberOf(other, item.key().c_str()),
                                               place.isEmpty() ? key : place + QLatin1Char('.') + key);
            if (!found.isEmpty())
                return found;
        }
    }
    return {};
}

QString differenceAt(const Json &one, const Json &other, const QString &place)
{
    if (one == other)
        return {};
    const auto hasMembers = [](const Json &json) { return json.is_object() || json.is_null(); };
    if (hasMembers(one) && hasMembers(other))
        return differenceInObjects(one, other, place);
    if (!one.is_array() || !other.is_array())
        return place;
    for (size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
        const QString found = differenceAt(one[i], other[i], QStringLiteral("%1[%2]").arg(place).arg(i));
        if (!found.isEmpty())
            return found;
    }
    return place;
}

} // namespace

Json configEssence(const Json &config, const QString &jobFolder)
{
    Json essence = essenceOf(config, jobFolder);
    if (essence.is_object()) {
        moveDatasetsToTasks(essence);
        leaveOutOracle(essence);
    }
    return essence;
}

QString spelledPath(const QString &taskFolder, const Json &jobConfig, const QString &jobFolder)
{
    const QFileInfo task(taskFolder);
    for (const char *list : {"tasks", "datasets"}) {
        for (const Json &one : memberOf(jobConfig, list)) {
            const QString path = memberText(one, "path");
            const QString named = path.isEmpty() ? QString() : absolutePath(path, jobFolder);
            if (named == taskFolder)
                return path;
            if (!named.isEmpty() && named == task.path())
                return QDir::cleanPath(path + QLatin1Char('/') + task.fileName());
        }
    }
    return {};
}

QString firstDifference(const Json &one, const Json &other)
{
    return differenceAt(one, other, {});
}

} // namespace quayside
