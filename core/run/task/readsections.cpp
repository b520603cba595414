// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/readsections.h"

#include "core/run/task/laxvalue.h"

#include <QRegularExpression>

#include <cmath>

namespace quayside {

namespace {

/// A user is a name or a number.
QString readUser(const TomlReader &reader)
{
    const toml::node *node = reader.table().get("user");
    if (!node || node->is_string())
        return reader.text("user").value_or(QString());
    if (const auto number = laxWhole(*node))
        return QString::number(*number);
    reader.report("user", QStringLiteral("a name or a number expected"));
    return {};
}

/// "4G", "512M" of the older schema, as megabytes.
std::optional<int> megabytesIn(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    bool ok = false;
    const QString unit = text.right(1);
    const double number = text.chopped(1).toDouble(&ok);
    const double scale = unit == QLatin1String("G") ? 1024
        : unit == QLatin1String("M")                ? 1
        : unit == QLatin1String("K")                ? 1 / 1024.0
                                                    : 0;
    const bool isSize = ok && scale > 0 && std::abs(number * scale) < 1e9;
    return isSize ? std::optional(static_cast<int>(number * scale)) : std::nullopt;
}

/// A size by its present name, or by the older one, which says nothing where it is no text.
std::optional<int> readSize(const TomlReader &reader, const char *key, const char *oldKey)
{
    const auto size = reader.integer(key);
    const toml::node *old = reader.table().get(oldKey);
    if (!old || !old->is_string())
        return size;
    const auto oldSize = megabytesIn(reader.text(oldKey)->trimmed().toUpper());
    if (!oldSize)
        reader.report(oldKey, QStringLiteral("a size such as \"4G\" or \"512M\" expected"));
    else if (*oldSize < 0)
        reader.report(oldKey, QStringLiteral("a size is not negative"), Severity::Warning);
    else if (reader.has(key) && size != oldSize)
        reader.report(oldKey, QStringLiteral("says another size than %1").arg(QLatin1String(key)));
    return reader.has(key) || oldSize.value_or(0) < 0 ? size : oldSize;
}

std::optional<double> readCpus(const TomlReader &reader)
{
    const toml::node *node = reader.table().get("cpus");
    const auto count = node ? laxNumber(*node) : std::nullopt;
    if (node && (!count || !std::isfinite(*count)))
        reader.report("cpus", QStringLiteral("a number of processors expected"));
    else if (count && *count < 0)
        reader.report("cpus", QStringLiteral("a number of processors is not negative"), Severity::Warning);
    return count && std::isfinite(*count) && *count >= 0 ? count : std::nullopt;
}

void checkTpu(const TomlReader &tpu)
{
    static const QRegularExpression dimensions(QStringLiteral(R"(\A[1-9][0-9]*(x[1-9][0-9]*)+\z)"));
    if (tpu.neededText("type").isEmpty() && tpu.has("type"))
        tpu.report("type", QStringLiteral("is empty"));
    const QString topology = tpu.neededText("topology");
    if (tpu.has("topology") && !dimensions.match(topology.trimmed()).hasMatch())
        tpu.report("topology", QStringLiteral("dimensions such as \"2x4\" expected"));
}

ResourceRequest readResources(const TomlReader &reader)
{
    if (const auto tpu = reader.child("tpu"))
        checkTpu(*tpu);
    reader.texts("gpu_types");
    return {.cpus = readCpus(reader),
            .memoryMb = readSize(reader, "memory_mb", "memory"),
            .storageMb = readSize(reader, "storage_mb", "storage"),
            .gpus = reader.integer("gpus"),
            .tpu = reader.has("tpu")};
}

/// Names that no environment can hold are reported and left out.
QMap<QString, QString> readVariables(const TomlReader &reader)
{
    QMap<QString, QString> variables = reader.textMap("env");
    for (const QString &name : variables.keys()) {
        const bool isName = !name.isEmpty() && !name.contains(QLatin1Char('=')) && !name.contains(QChar::Null);
        if (isName)
            continue;
        reader.report("env", QStringLiteral("\"%1\" is no name of a variable: it is left out").arg(name),
                      Severity::Warning);
        variables.remove(name);
    }
    return variables;
}

CollectCommand readCollect(const TomlReader &reader)
{
    CollectCommand collect{.command = reader.neededText("command"), .user = readUser(reader)};
    collect.service = readService(reader).value_or(collect.service);
    collect.timeout = reader.seconds("timeout_sec").value_or(collect.timeout);
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
    if (const NetworkPolicy network = readNetwork(reader, std::nullopt); network != NetworkPolicy{})
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
    if (const NetworkPolicy network = readNetwork(reader, std::nullopt); network != NetworkPolicy{})
        verifier.network = network;
    if (const auto environment = reader.child("environment")) {
        verifier.environment = readEnvironment(*environment);
        verifier.mode = VerifierMode::Separate;
    }
    if (const auto mode = reader.text("environment_mode")) {
        verifier.mode = *mode == QLatin1String("separate") ? VerifierMode::Separate : VerifierMode::Shared;
        if (*mode != QLatin1String("separate") && *mode != QLatin1String("shared"))
            reader.report("environment_mode", QStringLiteral("shared or separate expected"));
        else if (verifier.mode == VerifierMode::Shared && reader.has("environment"))
            reader.report("environment_mode", QStringLiteral("shared, beside an environment of its own"));
    }
    if (reader.has("collect"))
        verifier.collect.clear();
    for (const TomlReader &collect : reader.children("collect"))
        verifier.collect.push_back(readCollect(collect));
    return verifier;
}

Healthcheck readHealthcheck(const TomlReader &reader)
{
    Healthcheck check{.command = reader.neededText("command")};
    check.interval = reader.seconds("interval_sec").value_or(check.interval);
    check.timeout = reader.seconds("timeout_sec").value_or(check.timeout);
    check.startPeriod = reader.seconds("start_period_sec").value_or(check.startPeriod);
    check.startInterval = reader.seconds("start_interval_sec").value_or(check.startInterval);
    check.retries = reader.integer("retries").value_or(check.retries);
    return check;
}

TaskEnvironment readEnvironment(const TomlReader &reader)
{
    TaskEnvironment environment{.network = readNetwork(reader, NetworkMode::Public),
                                .resources = readResources(reader)};
    const auto internet = reader.flag("allow_internet");
    if (internet && !reader.has("network_mode") && !reader.has("allowed_hosts"))
        environment.network.mode = *internet ? NetworkMode::Public : NetworkMode::None;
    environment.buildTimeout = reader.seconds("build_timeout_sec").value_or(environment.buildTimeout);
    environment.image = reader.text("docker_image").value_or(QString());
    environment.os = reader.text("os").value_or(environment.os).toLower();
    if (environment.os != QLatin1String("linux") && environment.os != QLatin1String("windows"))
        reader.report("os", QStringLiteral("linux or windows expected"));
    environment.mcpServers = readServers(reader);
    environment.variables = readVariables(reader);
    environment.skillsFolder = reader.text("skills_dir").value_or(QString());
    if (const auto check = reader.child("healthcheck"))
        environment.healthcheck = readHealthcheck(*check);
    environment.workingFolder = reader.text("workdir").value_or(QString());
    return environment;
}

} // namespace quayside
