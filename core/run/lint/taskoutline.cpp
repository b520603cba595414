// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/taskoutline.h"

#include "core/run/task/laxvalue.h"
#include "core/run/task/readsections.h"

namespace quayside {

namespace {

std::optional<QString> userOf(const TomlReader &reader)
{
    const toml::node *node = reader.table().get("user");
    if (!node)
        return std::nullopt;
    if (const auto number = node->is_string() ? std::nullopt : laxWhole(*node))
        return QString::number(*number);
    return reader.text("user");
}

EnvironmentOutline environmentOf(const TomlReader &reader)
{
    EnvironmentOutline outline{.image = reader.text("docker_image").value_or(QString()),
                               .os = reader.text("os"),
                               .variables = reader.textMap("env")};
    if (outline.os)
        outline.os = outline.os->toLower();
    return outline;
}

VerifierOutline verifierOf(const TomlReader &parent)
{
    VerifierOutline outline;
    const auto reader = parent.child("verifier");
    if (!reader)
        return outline;
    if (const auto environment = reader->child("environment")) {
        outline.environment = environmentOf(*environment);
        outline.mode = VerifierMode::Separate;
    }
    if (const auto mode = reader->text("environment_mode"))
        outline.mode = *mode == QLatin1String("separate") ? VerifierMode::Separate : VerifierMode::Shared;
    return outline;
}

StepOutline stepOf(const TomlReader &reader)
{
    const auto agent = reader.child("agent");
    return {.name = reader.text("name").value_or(QString()),
            .user = agent ? userOf(*agent) : std::nullopt,
            .verifier = verifierOf(reader),
            .artifacts = readArtifacts(reader)};
}

} // namespace

VerifierMode TaskOutline::verifierMode(const StepOutline *step) const
{
    const auto own = step ? step->verifier.mode : std::nullopt;
    return own.value_or(verifier.mode.value_or(VerifierMode::Shared));
}

std::vector<const StepOutline *> TaskOutline::passes() const
{
    std::vector<const StepOutline *> list;
    list.reserve(steps.size());
    for (const StepOutline &step : steps)
        list.push_back(&step);
    if (list.empty())
        list.push_back(nullptr);
    return list;
}

TaskOutline outlineOf(const toml::table &document)
{
    std::vector<Issue> known;
    const TomlReader root(document, {}, {}, known);
    const auto agent = root.child("agent");
    const auto environment = root.child("environment");
    TaskOutline outline{.user = agent ? userOf(*agent) : std::nullopt,
                        .verifier = verifierOf(root),
                        .environment = environment ? environmentOf(*environment) : EnvironmentOutline{},
                        .artifacts = readArtifacts(root),
                        .steps = {}};
    for (const TomlReader &step : root.children("steps"))
        outline.steps.push_back(stepOf(step));
    return outline;
}

std::optional<int> lineOf(const toml::table &document, const QString &key)
{
    QString path = key;
    while (!path.isEmpty()) {
        if (const auto found = document.at_path(path.toStdString()))
            return static_cast<int>(found.node()->source().begin.line);
        const qsizetype cut = std::max(path.lastIndexOf(QLatin1Char('.')), path.lastIndexOf(QLatin1Char('[')));
        path.truncate(std::max<qsizetype>(cut, 0));
    }
    return std::nullopt;
}

} // namespace quayside
