// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/environmenttype.h"

#include "core/run/environment/composeclient.h"
#include "core/run/environment/containerenvironment.h"
#include "core/run/environment/sandboxenvironment.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

std::unique_ptr<Environment> makeSandbox(const EnvironmentRequest &request, const SandboxSettings &settings,
                                         const StopFlag &stop)
{
    return std::make_unique<SandboxEnvironment>(request, settings, stop);
}

template <ContainerEngine engine>
std::unique_ptr<Environment> makeContainer(const EnvironmentRequest &request, const SandboxSettings &settings,
                                           const StopFlag &stop)
{
    return std::make_unique<ContainerEnvironment>(engine, request,
                                                  settings.scratchFolder + QLatin1Char('/') + request.session, stop);
}

template <ContainerEngine engine> std::optional<Error> checkEngine()
{
    return engineProblem(engine);
}

template <ContainerEngine engine> void cleanContainers(const Leftovers &leftovers)
{
    endContainers(engine, leftovers.jobId, leftovers.scratchFolder);
}

template <ContainerEngine engine> std::optional<Error> checkCompose()
{
    const auto client = composeClient(engine);
    return client ? std::nullopt : std::optional(client.error());
}

std::optional<Error> noServices()
{
    return Error{ErrorCode::Unsupported, {}, {}, QStringLiteral("the sandbox runs one service")};
}

EnforcedLimits engineLimits()
{
    return {.cpus = Enforcement::Trial, .memory = Enforcement::Trial};
}

constexpr std::array types{
    EnvironmentType{EnvironmentKind::Sandbox, "sandbox"_L1, ""_L1, sandboxLimits, UsualNetwork::Private,
                    InnerUsers::RootAlone, makeSandbox, bubblewrapProblem, noServices, sandboxImageIssues,
                    cleanSandboxes},
    EnvironmentType{EnvironmentKind::Docker, "docker"_L1, "docker"_L1, engineLimits, UsualNetwork::Public,
                    InnerUsers::OfTheImage, makeContainer<ContainerEngine::Docker>,
                    checkEngine<ContainerEngine::Docker>, checkCompose<ContainerEngine::Docker>, containerImageIssues,
                    cleanContainers<ContainerEngine::Docker>},
    EnvironmentType{EnvironmentKind::Podman, "podman"_L1, ""_L1, engineLimits, UsualNetwork::Public,
                    InnerUsers::OfTheImage, makeContainer<ContainerEngine::Podman>,
                    checkEngine<ContainerEngine::Podman>, checkCompose<ContainerEngine::Podman>, containerImageIssues,
                    cleanContainers<ContainerEngine::Podman>},
};

static_assert(types.size() == static_cast<std::size_t>(EnvironmentKind::Podman) + 1, "every kind has its row");

} // namespace

std::span<const EnvironmentType> environmentTypes()
{
    return types;
}

const EnvironmentType &environmentType(EnvironmentKind kind)
{
    return *std::ranges::find(types, kind, &EnvironmentType::kind);
}

QString toText(EnvironmentKind kind)
{
    return environmentType(kind).name;
}

std::optional<EnvironmentKind> environmentNamed(const QString &name)
{
    const auto found = std::ranges::find(types, name, &EnvironmentType::name);
    return found == types.end() ? std::nullopt : std::optional(found->kind);
}

QString environmentNames()
{
    QStringList names;
    for (const EnvironmentType &type : types)
        names << type.name;
    const QString last = names.takeLast();
    return QStringLiteral("%1 or %2").arg(names.join(QStringLiteral(", ")), last);
}

} // namespace quayside
