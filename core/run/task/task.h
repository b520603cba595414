// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace quayside {

enum class NetworkMode : std::uint8_t {
    None,
    Public,
    Allowlist,
};

/// What a task says about the network; no mode: it says nothing.
struct NetworkPolicy {
    std::optional<NetworkMode> mode;
    QStringList allowedHosts;

    bool operator==(const NetworkPolicy &) const = default;
};

struct ArtifactRule {
    QString source; ///< absolute, inside the environment
    QString destination;
    QStringList exclude;
    QString service;

    bool operator==(const ArtifactRule &) const = default;
};

struct Healthcheck {
    QString command;
    Milliseconds interval{5000};
    Milliseconds timeout{30000};
    Milliseconds startPeriod{0};
    Milliseconds startInterval{5000};
    int retries = 3;

    bool operator==(const Healthcheck &) const = default;
};

struct ResourceRequest {
    std::optional<double> cpus; ///< 0.5 is half of one
    std::optional<int> memoryMb;
    std::optional<int> storageMb;
    std::optional<int> gpus;
    bool tpu = false;

    bool operator==(const ResourceRequest &) const = default;
};

struct TaskEnvironment {
    NetworkPolicy network;
    Milliseconds buildTimeout{600'000};
    QString image; ///< `docker_image`; empty: the Dockerfile of the folder
    QString os = QStringLiteral("linux");
    ResourceRequest resources;
    QStringList mcpServers;           ///< their names
    QMap<QString, QString> variables; ///< values may hold ${NAME} and ${NAME:-default}
    QString skillsFolder;
    std::optional<Healthcheck> healthcheck;
    QString workingFolder;

    bool operator==(const TaskEnvironment &) const = default;
};

struct TaskAgent {
    std::optional<Milliseconds> timeout;
    QString user;
    NetworkPolicy network;

    bool operator==(const TaskAgent &) const = default;
};

enum class VerifierMode : std::uint8_t {
    Shared,
    Separate,
};

struct CollectCommand {
    QString command;
    QString service = QStringLiteral("main");
    Milliseconds timeout{60'000};
    QString user;

    bool operator==(const CollectCommand &) const = default;
};

struct TaskVerifier {
    Milliseconds timeout{600'000};
    QMap<QString, QString> variables;
    QString user;
    NetworkPolicy network;
    VerifierMode mode = VerifierMode::Shared;
    std::optional<TaskEnvironment> environment;
    std::vector<CollectCommand> collect;

    bool operator==(const TaskVerifier &) const = default;
};

struct TaskStep {
    QString name;
    std::optional<TaskAgent> agent;       ///< none: the task's own
    std::optional<TaskVerifier> verifier; ///< none: the task's own
    QMap<QString, double> minimumReward;  ///< by reward key; below it the later steps do not run
    std::optional<Healthcheck> healthcheck;
    std::vector<ArtifactRule> artifacts;

    bool operator==(const TaskStep &) const = default;
};

enum class StepRewards : std::uint8_t {
    Mean,
    Final,
};

/// A task folder as its task.toml describes it (schema 1.0 to 1.4).
struct Task {
    QString folder; ///< absolute
    QString schemaVersion;
    QString name; ///< "org/name", or the folder's name
    QString version;
    QString dataset;
    QString description;
    TaskAgent agent;
    TaskVerifier verifier;
    TaskEnvironment environment;
    QMap<QString, QString> solutionVariables;
    std::vector<ArtifactRule> artifacts;
    std::vector<TaskStep> steps; ///< empty: a single-step task
    StepRewards stepRewards = StepRewards::Mean;

    bool operator==(const Task &) const = default;
};

/// Whether a service of an artifact or a command is the main one: it may be named, or left out.
bool isMainService(const QString &service);

/// Every map of variables of a task, of its steps and of their environments; the values may be templates.
QList<QMap<QString, QString>> variableMapsOf(const Task &task);

/// The name without its organisation, as Harbor uses it for locks and trial names: the folder's name.
QString shortName(const Task &task);

} // namespace quayside
