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
        agent(m_task.agent, {});
        verifier(m_task.verifier, {});
        artifacts(m_task.artifacts, {});
        for (const TaskStep &step : m_task.steps)
            this->step(step, QStringLiteral("steps.%1.").arg(step.name));
        composition();
        if (inSandbox())
            dockerfile();
        else
            image();
        return std::move(m_issues);
    }

private:
    bool inSandbox() const { return m_kind == EnvironmentKind::Sandbox; }

    void add(Severity severity, const QString &key, const QString &message)
    {
        m_issues.push_back(
            {severity,
             severity == Severity::Error ? QStringLiteral("task.unsupported") : QStringLiteral("task.best-effort"),
             m_task.folder, key, message});
    }

    void refuse(const QString &key)
    {
        add(Severity::Error, key,
            QStringLiteral("%1 cannot be honoured by the %2 environment").arg(key, toText(m_kind)));
    }

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
            add(Severity::Warning, prefix + QStringLiteral("skills_dir"),
                QStringLiteral("skills are not handed to agents"));
        if (environment.resources.storageMb)
            add(Severity::Warning, prefix + QStringLiteral("storage_mb"),
                QStringLiteral("storage is not limited by the %1 environment").arg(toText(m_kind)));
        if (inSandbox() && environment.resources.memoryMb)
            add(Severity::Warning, prefix + QStringLiteral("memory_mb"),
                QStringLiteral("the sandbox limits the memory of each process, not of all together"));
        if (inSandbox() && !environment.network.mode)
            add(Severity::Info, prefix + QStringLiteral("network_mode"),
                QStringLiteral("not set: the sandbox keeps the network private; \"public\" opens it"));
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

    void agent(const TaskAgent &agent, const QString &prefix)
    {
        network(agent.network, prefix + QStringLiteral("agent."));
        user(agent.user, prefix + QStringLiteral("agent.user"));
    }

    void verifier(const TaskVerifier &verifier, const QString &prefix)
    {
        network(verifier.network, prefix + QStringLiteral("verifier."));
        user(verifier.user, prefix + QStringLiteral("verifier.user"));
        for (const CollectCommand &collect : verifier.collect) {
            if (collect.service != QLatin1String("main"))
                refuse(prefix + QStringLiteral("verifier.collect.service"));
        }
    }

    void artifacts(const std::vector<ArtifactRule> &rules, const QString &prefix)
    {
        for (const ArtifactRule &rule : rules) {
            if (!rule.service.isEmpty() && rule.service != QLatin1String("main"))
                refuse(prefix + QStringLiteral("artifacts.service"));
        }
    }

    /// What a step takes over from the task was looked at there.
    void step(const TaskStep &step, const QString &prefix)
    {
        if (step.agent && step.agent != m_task.agent)
            agent(*step.agent, prefix);
        if (step.verifier && step.verifier != m_task.verifier) {
            verifier(*step.verifier, prefix);
            if (step.verifier->environment && step.verifier->environment != m_task.verifier.environment)
                environment(*step.verifier->environment, prefix + QStringLiteral("verifier.environment."));
        }
        artifacts(step.artifacts, prefix);
    }

    void composition()
    {
        for (const char *name : {"docker-compose.yaml", "docker-compose.yml"}) {
            if (QFileInfo::exists(m_task.folder + QStringLiteral("/environment/") + QLatin1String(name)))
                refuse(QStringLiteral("environment/") + QLatin1String(name));
        }
    }

    void image()
    {
        if (m_task.environment.image.isEmpty()
            && !QFileInfo::exists(m_task.folder + QStringLiteral("/environment/Dockerfile")))
            add(Severity::Error, QStringLiteral("environment.docker_image"),
                QStringLiteral("there is no environment/Dockerfile, and docker_image is not set"));
    }

    void dockerfile()
    {
        const auto file =
            readDockerfile({.context = m_task.folder + QStringLiteral("/environment"), .task = m_task.environment});
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

std::unique_ptr<Environment> makeEnvironment(EnvironmentKind kind, const EnvironmentRequest &request,
                                             const SandboxSettings &settings, const StopFlag &stop)
{
    if (kind != EnvironmentKind::Sandbox)
        return std::make_unique<ContainerEnvironment>(
            kind, request, settings.scratchFolder + QLatin1Char('/') + request.session, stop);
    return std::make_unique<SandboxEnvironment>(request, settings, stop);
}

std::vector<Issue> unsupported(const Task &task, EnvironmentKind kind)
{
    return Check(task, kind).run();
}

} // namespace quayside
