// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/composefiles.h"

#include "core/base/writablefolder.h"
#include "core/run/composefile/composefolder.h"
#include "core/run/composefile/harborvariables.h"
#include "core/run/environment/containersource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr std::array logFolders{"agent", "verifier", "artifacts"};

/// As a text that Compose fills nothing into.
std::string literally(QString text)
{
    return jsonText(text.replace(QLatin1Char('$'), QLatin1String("$$")));
}

} // namespace

QString composeFileIn(const QString &folder)
{
    return folder + QStringLiteral("/docker-compose.yaml");
}

bool hasComposeFile(const QString &folder)
{
    return QFileInfo::exists(composeFileIn(folder));
}

ComposeFiles::ComposeFiles(const EnvironmentRequest &request, QString folder)
    : m_request(request), m_folder(std::move(folder))
{
}

bool ComposeFiles::isBuilt() const
{
    const bool hasDockerfile = QFileInfo::exists(m_request.context + QStringLiteral("/Dockerfile"));
    return m_request.task.image.isEmpty() || (m_request.rebuild && hasDockerfile);
}

QStringList ComposeFiles::paths() const
{
    return {m_folder + QStringLiteral("/base.json"), composeFileIn(m_request.context),
            m_folder + QStringLiteral("/trial.json")};
}

EnvironmentMap ComposeFiles::variables() const
{
    EnvironmentMap variables;
    for (const auto &[name, value] : m_request.variables.asKeyValueRange()) {
        if (!isReadByClient(name))
            variables.insert(name, value);
    }
    const ResourceRequest &limits = m_request.task.resources;
    variables.insert(
        harborVariables({.image = project() + QStringLiteral("-main"),
                         .context = m_request.context,
                         .prebuilt = isBuilt() ? QString() : m_request.task.image,
                         .cpus = limits.cpus ? QString::number(*limits.cpus) : QString(),
                         .memory = limits.memoryMb ? QStringLiteral("%1M").arg(*limits.memoryMb) : QString(),
                         .logs = logs()}));
    return variables;
}

Result<void> ComposeFiles::write() const
{
    for (const char *name : logFolders) {
        if (!QDir().mkpath(logs() + QLatin1Char('/') + QLatin1String(name)))
            return std::unexpected(Error{ErrorCode::Failed, logs(), {}, QStringLiteral("cannot make this folder")});
    }
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto trial = own();
    if (!trial)
        return std::unexpected(trial.error());
    return WritableFolder::open(m_folder).and_then([&](const WritableFolder &folder) {
        return folder.write(QStringLiteral("base.json"), QByteArray::fromStdString(serialized(base()))).and_then([&] {
            return folder.write(QStringLiteral("trial.json"), QByteArray::fromStdString(serialized(*trial)));
        });
    });
}

Json ComposeFiles::base() const
{
    Json main{{"command", Json::array({"sh", "-c", literally(idleScript)})}};
    if (isBuilt()) {
        main["build"] = {{"context", "${CONTEXT_DIR}"}};
    } else {
        main["image"] = "${PREBUILT_IMAGE_NAME}";
    }
    const ResourceRequest &limits = m_request.task.resources;
    if (limits.cpus)
        main["cpus"] = *limits.cpus;
    if (limits.memoryMb)
        main["mem_limit"] = jsonText(QStringLiteral("%1m").arg(*limits.memoryMb));
    return {{"services", {{"main", main}}}};
}

Result<Json> ComposeFiles::own() const
{
    Json services{
        {"main",
         {{"environment", variablesOfMain()},
          {"volumes", mountsOfMain()},
          {"labels", Json::array({literally(jobLabel(m_request.jobId)), literally(trialLabel(m_request.trial))})}}}};
    if (m_request.task.network.mode == NetworkMode::None) {
        if (const auto cut = cutNetwork(services); !cut)
            return std::unexpected(cut.error());
    }
    return Json{{"services", services}};
}

/// Values are in the client's environment only, but for those that it would go by itself.
Json ComposeFiles::variablesOfMain() const
{
    Json variables = Json::object();
    for (const auto &[name, value] : m_request.variables.asKeyValueRange())
        variables[jsonText(name)] = isReadByClient(name) ? Json(literally(value)) : Json();
    return variables;
}

Json ComposeFiles::mountsOfMain() const
{
    Json mounts = Json::array({{{"type", "volume"}, {"target", "/tests"}}});
    for (const char *name : logFolders)
        mounts.push_back({{"type", "bind"},
                          {"source", literally(logs() + QLatin1Char('/') + QLatin1String(name))},
                          {"target", std::string("/logs/") + name},
                          {"bind", {{"selinux", "z"}}}});
    return mounts;
}

/// A service with a network of its own keeps it, as with Harbor.
Result<void> ComposeFiles::cutNetwork(Json &services) const
{
    const auto file = readComposeFile(m_request.context, variables());
    if (!file)
        return std::unexpected(file.error());
    const auto main = std::ranges::find(file->services, QStringLiteral("main"), &ComposeService::name);
    const QString image = main != file->services.end() && !main->image.isEmpty() ? main->image
        : isBuilt()                                                              ? project() + QStringLiteral("-main")
                                                                                 : m_request.task.image;
    const std::string shared = "service:" + jsonText(noNetwork);
    for (const ComposeService &service : file->services) {
        if (service.network == ComposeService::Network::Usual)
            services[jsonText(service.name)]["network_mode"] = shared;
    }
    if (main == file->services.end())
        services["main"]["network_mode"] = shared;
    services[jsonText(noNetwork)] = {{"image", literally(image)},
                                     {"pull_policy", "missing"},
                                     {"entrypoint", Json::array({"/bin/sh", "-c", literally(idleScript)})},
                                     {"network_mode", "none"}};
    return {};
}

} // namespace quayside
