// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/sourcerules.h"

#include "core/run/lint/scriptrules.h"
#include "core/run/lint/verifierplace.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace quayside {

namespace {

void checkImage(const LintedTask &task, const EnvironmentOutline &environment, const QString &key,
                LintFindings &findings)
{
    const QString image = key + QStringLiteral(".docker_image");
    if (!environment.image.isEmpty() && isUnpinnedImage(environment.image))
        findings.add(LintRule::UnpinnedImage, task.config(),
                     QStringLiteral("%1: another push may replace the image %2; name its sha256 digest")
                         .arg(image, environment.image),
                     lineOf(task.document, image));
}

void checkImages(const LintedTask &task, LintFindings &findings)
{
    const TaskOutline &outline = task.outline;
    const QString verifier = QStringLiteral("verifier.environment");
    checkImage(task, outline.environment, QStringLiteral("environment"), findings);
    if (outline.verifier.environment)
        checkImage(task, *outline.verifier.environment, verifier, findings);
    for (size_t i = 0; i < outline.steps.size(); ++i) {
        if (const auto &own = outline.steps[i].verifier.environment)
            checkImage(task, *own, QStringLiteral("steps[%1].").arg(i) + verifier, findings);
    }
}

/// What a task builds and runs, each file once.
struct TaskPrograms {
    std::map<QString, QString> dockerfiles; ///< the system each is built for
    std::map<QString, ScriptRole> scripts;

    void addScript(const TaskSources &sources, const QString &script, ScriptRole role)
    {
        if (!sources.has(script) || !script.endsWith(QLatin1String(".sh")))
            return;
        ScriptRole &known = scripts.try_emplace(script, role).first->second;
        known = std::max(known, role);
    }
};

TaskPrograms programsOf(const LintedTask &task)
{
    TaskPrograms programs{.dockerfiles = {{QStringLiteral("environment/Dockerfile"), task.outline.os()}},
                          .scripts = {}};
    for (const StepOutline *step : task.outline.passes()) {
        const auto place = verifierPlace(task.outline, step, task.sources);
        if (place && !place->staysInside)
            continue;
        if (place)
            programs.dockerfiles[place->folder + QStringLiteral("/Dockerfile")] = place->os;
        const QString os = place ? place->os : task.outline.os();
        programs.addScript(task.sources, scriptOf(task.sources, step, QStringLiteral("test"), os),
                           place ? ScriptRole::SeparateVerifier : ScriptRole::Other);
        programs.addScript(task.sources, scriptOf(task.sources, step, QStringLiteral("solve"), task.outline.os()),
                           ScriptRole::Other);
    }
    return programs;
}

} // namespace

void checkSources(const LintedTask &task, LintFindings &findings)
{
    checkImages(task, findings);
    const TaskPrograms programs = programsOf(task);
    const auto textOf = [&](const QString &path) {
        return QString::fromUtf8(task.sources.read(path).value_or(QByteArray()));
    };
    for (const auto &[path, os] : programs.dockerfiles) {
        const bool isAgents = path.startsWith(QLatin1String("environment/"));
        const DockerfileRole role{
            .seen = isAgents ? DockerfileRole::Seen::ByAgent : DockerfileRole::Seen::ByVerifierAlone,
            .shell = os == QLatin1String("windows") ? DockerfileRole::Shell::Windows : DockerfileRole::Shell::Posix};
        if (task.sources.has(path))
            checkDockerfile(textOf(path), task.sources.absolute(path), role, findings);
    }
    for (const auto &[path, role] : programs.scripts)
        checkScript(textOf(path), task.sources.absolute(path), role, findings);
}

bool isUnpinnedImage(const QString &image)
{
    static const QRegularExpression digest(QStringLiteral(R"(@sha256:[0-9a-fA-F]{64}$)"));
    return image != QLatin1String("scratch") && !image.contains(QLatin1Char('$')) && !digest.match(image).hasMatch();
}

} // namespace quayside
