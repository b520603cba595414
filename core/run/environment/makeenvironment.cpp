// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/makeenvironment.h"

#include "core/run/environment/containerenvironment.h"
#include "core/run/environment/sandboxbuild.h"
#include "core/run/environment/sandboxenvironment.h"

#include <QFileInfo>

namespace quayside {

namespace {

/// Collects what does not fit, key by key.
class Check
{
public:
    Check(const Task &task, EnvironmentKind kind) : m_task(task), m_kind(kind) {}

    std::vector<Issue> run()
    {
        environment(m_task.environment, QStringLiteral("environment."));
        if (m_task.verifier.environment)
            environment(*m_task.verifier.environment, QStringLiteral("verifier.environment."));
        network(m_task.agent.network, QStringLiteral("agent."));
        network(m_task.verifier.network, QStringLiteral("verifier."));
        user(m_task.agent.user, QStringLiteral("agent.user"));
        user(m_task.verifier.user, QStringLiteral("verifier.user"));
        services();
        if (m_kind == EnvironmentKind::Sandbox)
            dockerfile();
        return std::move(m_issues);
    }

private:
    bool inSandbox() const { return m_kind == EnvironmentKind::Sandbox; }

    void add(Severity severity, const QString &key, const QString &message)
    {
        m_issues.push_back({severity, severity == Severity::Error ? QStringLiteral("task.unsupported") : QStringLiteral("task.best-effort"), m_task.folder, key, message});
    }

    void refuse(const QString &key) { add(Severity::Error, key, QStringLiteral("%1 cannot be honoured by the %2 environment").arg(key, toText(m_kind))); }

    void environment(const TaskEnvironment &environment, const QString &prefix)
    {
        if (environment.os != QLatin1String("linux"))
            refuse(prefix + QStringLiteral("os"));
        if (environment.network.mode == NetworkMode::Allowlist)
            refuse(prefix + QStringLiteral("network_mode"));
        if (environment.resources.gpus.value_or(0) > 0)
            refuse(prefix + QStringLiteral("gpus"));
        if (environment.resources.tpu)
            refuse(prefix + QStringLiteral("tpu"));
        if (!environment.mcpServers.isEmpty())
            refuse(prefix + QStringLiteral("mcp_servers"));
        if (!environment.skillsFolder.isEmpty())
            add(Severity::Warning, prefix + QStringLiteral("skills_dir"), QStringLiteral("skills are not handed to agents"));
        if (environment.resources.storageMb)
            add(Severity::Warning, prefix + QStringLiteral("storage_mb"), QStringLiteral("storage is not limited by the %1 environment").arg(toText(m_kind)));
        if (inSandbox() && environment.resources.memoryMb)
            add(Severity::Warning, prefix + QStringLiteral("memory_mb"), QStringLiteral("the sandbox limits the memory of each process, not of all together"));
        if (inSandbox() && !environment.network.mode)
            add(Severity::Info, prefix + QStringLiteral("network_mode"), QStringLiteral("not set: the sandbox keeps the network private; \"public\" opens it"));
    }

    void network(const NetworkPolicy &policy, const QString &prefix)
    {
        if (policy.mode && policy.mode != m_task.environment.network.mode)
            refuse(prefix + QStringLiteral("network_mode"));
    }

    void user(const QString &name, const QString &key)
    {
        if (inSandbox() && !name.isEmpty() && name != QLatin1String("root") && name != QLatin1String("0"))
            add(Severity::Warning, key, QStringLiteral("the sandbox has one user, who is root inside"));
    }

    void services()
    {
        for (const char *name : {"docker-compose.yaml", "docker-compose.yml"}) {
            if (QFileInfo::exists(m_task.folder + QStringLiteral("/environment/") + QLatin1String(name)))
                refuse(QStringLiteral("environment/") + QLatin1String(name));
        }
        for (const ArtifactRule &rule : m_task.artifacts) {
            if (!rule.service.isEmpty() && rule.service != QLatin1String("main"))
                refuse(QStringLiteral("artifacts.service"));
        }
        for (const CollectCommand &collect : m_task.verifier.collect) {
            if (collect.service != QLatin1String("main"))
                refuse(QStringLiteral("verifier.collect.service"));
        }
    }

    void dockerfile()
    {
        const auto file = readDockerfile({.context = m_task.folder + QStringLiteral("/environment"), .task = m_task.environment});
        if (!file)
            m_issues.push_back(issueFrom(file.error(), Severity::Error, QStringLiteral("task.unsupported")));
        else
            m_issues.insert(m_issues.end(), file->notes.begin(), file->notes.end());
    }

    const Task &m_task;
    EnvironmentKind m_kind;
    std::vector<Issue> m_issues;
};

} // namespace

std::unique_ptr<Environment> makeEnvironment(EnvironmentKind kind, const EnvironmentRequest &request, const SandboxSettings &settings, const StopFlag &stop)
{
    if (kind != EnvironmentKind::Sandbox)
        return std::make_unique<ContainerEnvironment>(kind, request, stop);
    return std::make_unique<SandboxEnvironment>(request, settings, stop);
}

std::vector<Issue> unsupported(const Task &task, EnvironmentKind kind)
{
    return Check(task, kind).run();
}

} // namespace quayside
