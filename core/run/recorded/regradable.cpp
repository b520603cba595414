// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/recorded/regradable.h"

#include "core/base/folder.h"
#include "core/run/record/manifest.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <ranges>

namespace quayside {

namespace {

QString serviceOf(const QString &service)
{
    return service.isEmpty() ? QStringLiteral("main") : service;
}

QString withoutSlashes(QString path)
{
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path;
}

QString listed(QStringList texts)
{
    texts.sort();
    texts.removeDuplicates();
    return texts.join(QStringLiteral(", "));
}

QSet<QString> setOf(const QStringList &texts)
{
    return {texts.begin(), texts.end()};
}

/// Whether what one step (or the only one) needs lies in the record of a trial.
class Coverage
{
public:
    /// `output` is the step's folder in the trial's; empty for the only one.
    Coverage(const Folder &trial, const QString &output)
        : m_folder(output.isEmpty() ? trial : trial.inside(output)),
          m_manifest(readManifest(m_folder, QStringLiteral("artifacts")))
    {
    }

    std::optional<QString> unreadable() const
    {
        if (m_manifest)
            return std::nullopt;
        return m_manifest.error().code == ErrorCode::NotFound
            ? QStringLiteral("there is no artifacts/manifest.json, so nobody knows what was collected")
            : describe(m_manifest.error());
    }

    QStringList problems(const std::vector<ArtifactRule> &rules) const
    {
        QStringList all;
        for (const ArtifactRule &rule : withConvention(rules)) {
            if (const QString problem = problemOf(rule); !problem.isEmpty())
                all << rule.source + QStringLiteral(": ") + problem;
        }
        return all;
    }

private:
    QString problemOf(const ArtifactRule &rule) const
    {
        const std::vector<ManifestEntry> candidates = candidatesFor(rule);
        if (candidates.empty())
            return QStringLiteral("was never collected");
        const QString place = QStringLiteral("artifacts/") + artifactPlace(rule);
        const auto reversed = candidates | std::views::reverse;
        const auto entry = std::ranges::find(reversed, place, &ManifestEntry::destination);
        if (entry != reversed.end())
            return problemOf(rule, *entry);
        QStringList places;
        for (const ManifestEntry &candidate : candidates)
            places << candidate.destination;
        return QStringLiteral("was kept as %1, and the task now reads %2").arg(listed(places), place);
    }

    QString problemOf(const ArtifactRule &rule, const ManifestEntry &entry) const
    {
        switch (entry.status) {
        case ArtifactStatus::Failed: return QStringLiteral("could not be collected then");
        case ArtifactStatus::Skipped:
            return QStringLiteral("was left out then, because another artifact has its place");
        case ArtifactStatus::Empty:
        case ArtifactStatus::Ok: break;
        }
        if (entry.isFolder && entry.exclude && setOf(*entry.exclude) != setOf(rule.exclude))
            return QStringLiteral("was collected without [%1], and the task now leaves out [%2]")
                .arg(listed(*entry.exclude), listed(rule.exclude));
        if (entry.status == ArtifactStatus::Empty)
            return entry.isFolder ? QString() : QStringLiteral("is recorded as an empty file");
        return problemOnDisk(entry);
    }

    QString problemOnDisk(const ManifestEntry &entry) const
    {
        const auto opened = m_folder.openEntry(entry.destination);
        if (!opened)
            return opened.error().code == ErrorCode::NotFound ? QStringLiteral("is not in the trial's folder any more")
                                                              : describe(opened.error());
        const bool isFolder = m_folder.list(entry.destination).has_value();
        return isFolder == entry.isFolder
            ? QString()
            : QStringLiteral("was a %1 then").arg(entry.isFolder ? QStringLiteral("folder") : QStringLiteral("file"));
    }

    std::vector<ManifestEntry> candidatesFor(const ArtifactRule &rule) const
    {
        std::vector<ManifestEntry> found;
        std::ranges::copy_if(*m_manifest, std::back_inserter(found), [&](const ManifestEntry &entry) {
            return serviceOf(entry.service) == serviceOf(rule.service)
                && withoutSlashes(entry.source) == withoutSlashes(rule.source);
        });
        return found;
    }

    Folder m_folder;
    Result<std::vector<ManifestEntry>> m_manifest;
};

std::vector<ArtifactRule> joined(std::vector<ArtifactRule> rules, const std::vector<ArtifactRule> &more)
{
    rules.insert(rules.end(), more.begin(), more.end());
    return rules;
}

QStringList stepNames(const Json &steps)
{
    QStringList names;
    for (const Json &step : steps)
        names << memberText(step, "step_name");
    return names;
}

QStringList stepNames(const Task &task)
{
    QStringList names;
    for (const TaskStep &step : task.steps)
        names << step.name;
    return names;
}

std::optional<QString> sentence(const QStringList &problems)
{
    return problems.isEmpty() ? std::nullopt : std::optional(problems.join(QStringLiteral("; ")));
}

std::optional<QString> whyNot(const Folder &folder, const Task &task, const std::vector<ArtifactRule> &more)
{
    if (folder.stamp(QStringLiteral("steps")))
        return QStringLiteral("it has several steps, and the task has none");
    const Coverage coverage(folder, {});
    if (const auto unreadable = coverage.unreadable())
        return unreadable;
    return sentence(coverage.problems(joined(task.artifacts, more)));
}

std::optional<QString> whyStepsCannot(const Folder &folder, const RecordedTrial &trial, const Task &task,
                                      const std::vector<ArtifactRule> &more)
{
    const Json steps = memberOf(trial.result, "step_results");
    if (!steps.is_array())
        return QStringLiteral("it has no steps, and the task has some");
    if (stepNames(steps) != stepNames(task))
        return QStringLiteral("its steps are [%1], and those of the task are [%2]")
            .arg(stepNames(steps).join(QStringLiteral(", ")), stepNames(task).join(QStringLiteral(", ")));
    QStringList problems;
    for (const TaskStep &step : task.steps) {
        const Coverage coverage(folder, QStringLiteral("steps/") + step.name);
        const auto unreadable = coverage.unreadable();
        const QStringList found = unreadable ? QStringList(*unreadable)
                                             : coverage.problems(joined(joined(task.artifacts, more), step.artifacts));
        for (const QString &problem : found)
            problems << QStringLiteral("step %1: %2").arg(step.name, problem);
    }
    return sentence(problems);
}

} // namespace

std::optional<QString> whyTaskCannotRegrade(const Task &task)
{
    const QString gone = QStringLiteral("run where the agent worked, and that is gone; environment_mode = \"separate\" "
                                        "in [verifier] gives them a place of their own");
    if (task.steps.empty())
        return task.verifier.mode == VerifierMode::Separate ? std::nullopt
                                                            : std::optional(QStringLiteral("its tests ") + gone);
    QStringList shared;
    for (const TaskStep &step : task.steps) {
        if (step.verifier.value_or(task.verifier).mode != VerifierMode::Separate)
            shared << step.name;
    }
    return shared.isEmpty()
        ? std::nullopt
        : std::optional(QStringLiteral("the tests of %1 ").arg(shared.join(QStringLiteral(", "))) + gone);
}

std::optional<QString> whyCannotRegrade(const RecordedTrial &trial, const Task &task)
{
    if (const auto reason = whyTaskCannotRegrade(task))
        return reason;
    if (trial.taskName != task.name)
        return QStringLiteral("it is a trial of %1, and the task is %2").arg(trial.taskName, task.name);
    const auto folder = Folder::open(trial.folder);
    if (!folder)
        return describe(folder.error());
    const std::vector<ArtifactRule> more = recordedRules(trial);
    return task.steps.empty() ? whyNot(*folder, task, more) : whyStepsCannot(*folder, trial, task, more);
}

std::vector<ArtifactRule> recordedRules(const RecordedTrial &trial)
{
    std::vector<ArtifactRule> rules;
    const Json list = memberOf(trial.config, "artifacts");
    for (const Json &one : list.is_array() ? list : Json::array()) {
        ArtifactRule rule;
        if (one.is_string())
            rule.source = QString::fromStdString(one.get<std::string>());
        else
            rule = {.source = memberText(one, "source"),
                    .destination = memberText(one, "destination"),
                    .exclude = {},
                    .service = memberText(one, "service")};
        const Json exclude = memberOf(one, "exclude");
        for (const Json &pattern : exclude.is_array() ? exclude : Json::array()) {
            if (pattern.is_string())
                rule.exclude << QString::fromStdString(pattern.get<std::string>());
        }
        if (!rule.source.isEmpty())
            rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace quayside
