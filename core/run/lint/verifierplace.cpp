// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/verifierplace.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

const EnvironmentOutline &environmentOf(const TaskOutline &task, const StepOutline *step)
{
    if (step && step->verifier.environment)
        return *step->verifier.environment;
    return task.verifier.environment ? *task.verifier.environment : task.environment;
}

bool exists(const TaskSources &sources, const QString &path)
{
    return QFileInfo::exists(sources.absolute(path));
}

bool hasBuildFile(const TaskSources &sources, const QString &folder)
{
    return std::ranges::any_of(std::array{"/Dockerfile", "/docker-compose.yaml"}, [&](const char *name) {
        return QFileInfo(sources.absolute(folder + QLatin1String(name))).isFile();
    });
}

} // namespace

std::optional<VerifierPlace> verifierPlace(const TaskOutline &task, const StepOutline *step, const TaskSources &sources)
{
    if (task.verifierMode(step) == VerifierMode::Shared)
        return std::nullopt;
    const EnvironmentOutline &environment = environmentOf(task, step);
    VerifierPlace place{.os = environment.os.value_or(QStringLiteral("linux")), .variables = environment.variables};
    std::vector<std::pair<const VerifierOutline *, QString>> candidates;
    if (step)
        candidates.emplace_back(&step->verifier, pathOf(step, QStringLiteral("tests")));
    candidates.emplace_back(&task.verifier, QStringLiteral("tests"));
    for (const auto &[verifier, folder] : candidates) {
        place.looked << folder;
        place.folder = folder;
        place.staysInside = sources.staysInside(folder);
        const bool hasImage = verifier->environment && !verifier->environment->image.isEmpty();
        place.isBuilt = !hasImage && hasBuildFile(sources, folder);
        if (!place.staysInside)
            return place;
        if (hasImage || place.isBuilt) {
            place.tests = VerifierPlace::Tests::InImage;
            return place;
        }
    }
    place.folder = QStringLiteral("environment");
    place.isBuilt = true;
    place.os = environment.os.value_or(task.os());
    return place;
}

QString pathOf(const StepOutline *step, const QString &rest)
{
    return step ? QStringLiteral("steps/%1/%2").arg(step->name, rest) : rest;
}

QString scriptName(const QString &stem, const QString &os)
{
    return stem + (os == QLatin1String("windows") ? QStringLiteral(".bat") : QStringLiteral(".sh"));
}

QString scriptOf(const TaskSources &sources, const StepOutline *step, const QString &stem, const QString &os)
{
    const QString folder = stem == QLatin1String("test") ? QStringLiteral("tests/") : QStringLiteral("solution/");
    const QString script = folder + scriptName(stem, os);
    if (step && exists(sources, pathOf(step, script)))
        return pathOf(step, script);
    return exists(sources, script) ? script : QString();
}

} // namespace quayside
