// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/readsections.h"

namespace quayside {

namespace {

/// A user is a name or a number.
QString readUser(const TomlReader &reader)
{
    if (const auto node = reader.table().get("user"); node && node->is_integer())
        return QString::number(reader.integer("user").value_or(0));
    return reader.text("user").value_or(QString());
}

std::optional<NetworkMode> modeNamed(const QString &name)
{
    if (name == QLatin1String("no-network"))
        return NetworkMode::None;
    if (name == QLatin1String("public"))
        return NetworkMode::Public;
    if (name == QLatin1String("allowlist"))
        return NetworkMode::Allowlist;
    return std::nullopt;
}

NetworkPolicy readNetwork(const TomlReader &reader)
{
    NetworkPolicy policy{.allowedHosts = reader.texts("allowed_hosts")};
    if (const auto internet = reader.flag("allow_internet"))
        policy.mode = *internet ? NetworkMode::Public : NetworkMode::None;
    if (const auto name = reader.text("network_mode")) {
        policy.mode = modeNamed(*name);
        if (!policy.mode)
            reader.report("network_mode", QStringLiteral("no-network, public or allowlist expected"));
    }
    return policy;
}

/// "4G", "512M" of the older schema, as megabytes.
std::optional<int> readSize(const TomlReader &reader, const char *key)
{
    const auto text = reader.text(key);
    if (!text)
        return std::nullopt;
    bool ok = false;
    const QString unit = text->right(1).toUpper();
    const double number = text->chopped(1).toDouble(&ok);
    const double scale = unit == QLatin1String("G") ? 1024
        : unit == QLatin1String("M")                ? 1
        : unit == QLatin1String("K")                ? 1 / 1024.0
                                                    : 0;
    if (ok && scale > 0 && number >= 0 && number * scale < 1e9)
        return static_cast<int>(number * scale);
    reader.report(key, QStringLiteral("a size such as \"4G\" or \"512M\" expected"));
    return std::nullopt;
}

ResourceRequest readResources(const TomlReader &reader)
{
    ResourceRequest request{.cpus = reader.integer("cpus"),
                            .memoryMb = reader.integer("memory_mb"),
                            .storageMb = reader.integer("storage_mb"),
                            .gpus = reader.integer("gpus"),
                            .tpu = reader.has("tpu")};
    if (!request.memoryMb)
        request.memoryMb = readSize(reader, "memory");
    if (!request.storageMb)
        request.storageMb = readSize(reader, "storage");
    return request;
}

/// Names that no environment can hold are reported and left out.
QMap<QString, QString> readVariables(const TomlReader &reader)
{
    QMap<QString, QString> variables = reader.textMap("env");
    for (const QString &name : variables.keys()) {
        const bool isName = !name.isEmpty() && !name.contains(QLatin1Char('=')) && !name.contains(QChar::Null);
        if (isName)
            continue;
        reader.report("env", QStringLiteral("\"%1\" is no name of a variable").arg(name));
        variables.remove(name);
    }
    return variables;
}

CollectCommand readCollect(const TomlReader &reader)
{
    CollectCommand collect{.command = reader.text("command").value_or(QString()), .user = readUser(reader)};
    collect.service = reader.text("service").value_or(collect.service);
    collect.timeout = reader.seconds("timeout_sec").value_or(collect.timeout);
    if (collect.command.isEmpty())
        reader.report("command", QStringLiteral("missing"));
    return collect;
}

} // namespace

TaskAgent readAgent(const TomlReader &reader, const TaskAgent &defaults)
{
    TaskAgent agent = defaults;
    if (const auto timeout = reader.seconds("timeout_sec"))
        agent.timeout = timeout;
    if (reader.has("user"))
        agent.user = readUser(reader);
    if (const NetworkPolicy network = readNetwork(reader); network != NetworkPolicy{})
        agent.network = network;
    return agent;
}

TaskVerifier readVerifier(const TomlReader &reader, const TaskVerifier &defaults)
{
    TaskVerifier verifier = defaults;
    verifier.timeout = reader.seconds("timeout_sec").value_or(verifier.timeout);
    if (reader.has("env"))
        verifier.variables = readVariables(reader);
    if (reader.has("user"))
        verifier.user = readUser(reader);
    if (const NetworkPolicy network = readNetwork(reader); network != NetworkPolicy{})
        verifier.network = network;
    if (const auto environment = reader.child("environment")) {
        verifier.environment = readEnvironment(*environment);
        verifier.mode = VerifierMode::Separate;
    }
    if (const auto mode = reader.text("environment_mode")) {
        verifier.mode = *mode == QLatin1String("separate") ? VerifierMode::Separate : VerifierMode::Shared;
        if (*mode != QLatin1String("separate") && *mode != QLatin1String("shared"))
            reader.report("environment_mode", QStringLiteral("shared or separate expected"));
    }
    if (reader.has("collect"))
        verifier.collect.clear();
    for (const TomlReader &collect : reader.children("collect"))
        verifier.collect.push_back(readCollect(collect));
    return verifier;
}

Healthcheck readHealthcheck(const TomlReader &reader)
{
    Healthcheck check{.command = reader.text("command").value_or(QString())};
    check.interval = reader.seconds("interval_sec").value_or(check.interval);
    check.timeout = reader.seconds("timeout_sec").value_or(check.timeout);
    check.startPeriod = reader.seconds("start_period_sec").value_or(check.startPeriod);
    check.startInterval = reader.seconds("start_interval_sec").value_or(check.startInterval);
    check.retries = reader.integer("retries").value_or(check.retries);
    if (check.command.isEmpty())
        reader.report("command", QStringLiteral("missing"));
    return check;
}

TaskEnvironment readEnvironment(const TomlReader &reader)
{
    TaskEnvironment environment{.network = readNetwork(reader), .resources = readResources(reader)};
    environment.buildTimeout = reader.seconds("build_timeout_sec").value_or(environment.buildTimeout);
    environment.image = reader.text("docker_image").value_or(QString());
    environment.os = reader.text("os").value_or(environment.os).toLower();
    for (const TomlReader &server : reader.children("mcp_servers"))
        environment.mcpServers.append(server.text("name").value_or(QString()));
    environment.variables = readVariables(reader);
    environment.skillsFolder = reader.text("skills_dir").value_or(QString());
    if (const auto check = reader.child("healthcheck"))
        environment.healthcheck = readHealthcheck(*check);
    environment.workingFolder = reader.text("workdir").value_or(QString());
    return environment;
}

namespace {

ArtifactRule readArtifact(const TomlReader &rule)
{
    return {.source = rule.text("source").value_or(QString()),
            .destination = rule.text("destination").value_or(QString()),
            .exclude = rule.texts("exclude"),
            .service = rule.text("service").value_or(QString())};
}

} // namespace

std::vector<ArtifactRule> readArtifacts(const TomlReader &reader)
{
    std::vector<ArtifactRule> rules;
    const toml::node *node = reader.table().get("artifacts");
    if (!node)
        return rules;
    const toml::array *array = node->as_array();
    if (!array)
        reader.report("artifacts", QStringLiteral("a list of paths or tables expected"));
    const std::vector<TomlReader> tables = reader.children("artifacts");
    size_t table = 0;
    // In the file's order: the first rule for a destination wins.
    for (size_t i = 0; array && i < array->size(); ++i) {
        if (const auto source = array->get(i)->value_exact<std::string>())
            rules.push_back({.source = QString::fromStdString(*source)});
        else if (array->get(i)->is_table() && table < tables.size())
            rules.push_back(readArtifact(tables[table++]));
        else
            reader.report("artifacts", QStringLiteral("entry %1 is neither a path nor a table").arg(i + 1));
    }
    for (const ArtifactRule &rule : rules) {
        if (!rule.source.startsWith(QLatin1Char('/')))
            reader.report("artifacts", QStringLiteral("\"%1\" is not an absolute path").arg(rule.source));
    }
    return rules;
}

} // namespace quayside
