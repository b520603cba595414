// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/unsupported.h"

#include "core/run/composefile/composefolder.h"
#include "core/run/composefile/harborvariables.h"
#include "core/run/environment/composefiles.h"
#include "core/run/environment/environmenttype.h"

#include <QFileInfo>

namespace quayside {

namespace {

/// Collects what does not fit, key by key.
class TaskCheck
{
public:
    TaskCheck(const Task &task, const EnvironmentType &type) : m_task(task), m_type(type) {}

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
        const std::vector<Issue> ofImage = m_type.checkImage(m_task);
        m_issues.insert(m_issues.end(), ofImage.begin(), ofImage.end());
        return std::move(m_issues);
    }

private:
    void add(Severity severity, const QString &key, const QString &message)
    {
        m_issues.push_back(
            {severity,
             severity == Severity::Error ? QStringLiteral("task.unsupported") : QStringLiteral("task.best-effort"),
             m_task.folder, key, message});
    }

    void refuse(const QString &key)
    {
        add(Severity::Error, key, QStringLiteral("%1 cannot be honoured by the %2 environment").arg(key, m_type.name));
    }

    void limit(Enforcement enforcement, const QString &key, const QString &resource)
    {
        switch (enforcement) {
        case Enforcement::None:
            return add(Severity::Warning, key,
                       QStringLiteral("%1 is not limited by the %2 environment").arg(resource, m_type.name));
        case Enforcement::Hint:
            return add(
                Severity::Warning, key,
                QStringLiteral("the %1 limits %2 only as a hint that a program may get past: this machine lets us "
                               "make no control group for it")
                    .arg(m_type.name, resource));
        case Enforcement::Trial: return;
        }
    }

    void resources(const ResourceRequest &asked, const QString &prefix)
    {
        const EnforcedLimits enforced = m_type.enforces();
        if (asked.cpus)
            limit(enforced.cpus, prefix + QStringLiteral("cpus"), QStringLiteral("processor time"));
        if (asked.storageMb)
            limit(enforced.storage, prefix + QStringLiteral("storage_mb"), QStringLiteral("storage"));
        if (asked.memoryMb)
            limit(enforced.memory, prefix + QStringLiteral("memory_mb"), QStringLiteral("memory"));
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
        resources(environment.resources, prefix);
        if (m_type.usualNetwork == UsualNetwork::Private && !environment.network.mode)
            add(Severity::Info, prefix + QStringLiteral("network_mode"),
                QStringLiteral("not set: the %1 keeps the network private; \"public\" opens it").arg(m_type.name));
    }

    void network(const NetworkPolicy &policy, const QString &prefix)
    {
        if (policy.mode && policy.mode != m_task.environment.network.mode)
            refuse(prefix + QStringLiteral("network_mode"));
    }

    void user(const QString &name, const QString &key)
    {
        const bool isRoot = name.isEmpty() || name == QLatin1String("root") || name == QLatin1String("0");
        if (m_type.users == InnerUsers::RootAlone && !isRoot)
            add(Severity::Warning, key, QStringLiteral("the %1 has one user, who is root inside").arg(m_type.name));
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
        for (const CollectCommand &collect : verifier.collect)
            service(collect.service, prefix + QStringLiteral("verifier.collect.service"));
    }

    void artifacts(const std::vector<ArtifactRule> &rules, const QString &prefix)
    {
        for (const ArtifactRule &rule : rules)
            service(rule.service, prefix + QStringLiteral("artifacts.service"));
    }

    /// Without a compose file there is none but the main one.
    void service(const QString &name, const QString &key)
    {
        if (!isMainService(name) && !hasComposeFile(m_task.folder + QStringLiteral("/environment")))
            add(Severity::Error, key,
                QStringLiteral("there is no environment/docker-compose.yaml to say what the service \"%1\" is")
                    .arg(name));
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

    /// The folders that environments of this task may be built in.
    QStringList buildFolders() const
    {
        QStringList folders{QStringLiteral("environment")};
        if (m_task.verifier.mode == VerifierMode::Separate)
            folders << QStringLiteral("tests");
        for (const TaskStep &step : m_task.steps) {
            if (step.verifier.value_or(m_task.verifier).mode == VerifierMode::Separate)
                folders << QStringLiteral("tests") << QStringLiteral("steps/%1/tests").arg(step.name);
        }
        folders.removeDuplicates();
        return folders;
    }

    void composition()
    {
        for (const QString &folder : buildFolders()) {
            if (hasComposeFile(m_task.folder + QLatin1Char('/') + folder))
                services(folder);
            if (QFileInfo::exists(QStringLiteral("%1/%2/docker-compose.yml").arg(m_task.folder, folder)))
                add(Severity::Warning, folder + QStringLiteral("/docker-compose.yml"),
                    QStringLiteral("is not read: the name is docker-compose.yaml"));
        }
    }

    void services(const QString &folder)
    {
        const QString key = composeFileIn(folder);
        const auto file = readComposeFile(m_task.folder + QLatin1Char('/') + folder, variablesOf(folder));
        if (const auto problem = m_type.checkServices())
            return add(Severity::Error, key,
                       QStringLiteral("its services (%1) cannot be run by the %2 environment: %3")
                           .arg(file ? namesOf(*file) : QStringLiteral("unknown"), m_type.name, problem->message));
        if (!file)
            return add(Severity::Error, key,
                       QStringLiteral("Docker Compose would not load this file: ") + file.error().message);
        for (const ComposeService &service : file->services)
            sayWhatItMay(service, key);
        for (const HostMount &mount : hostMounts(*file, m_task.folder + QLatin1Char('/') + folder))
            sayWhatItSees(mount, key);
    }

    static QString namesOf(const ComposeFile &file)
    {
        QStringList names;
        for (const ComposeService &service : file.services)
            names << service.name;
        return names.join(QStringLiteral(", "));
    }

    /// As far as they are known before a trial starts.
    QMap<QString, QString> variablesOf(const QString &folder) const
    {
        QMap<QString, QString> variables = m_task.environment.variables;
        variables.insert(harborVariables({.image = QStringLiteral("main"),
                                          .context = m_task.folder + QLatin1Char('/') + folder,
                                          .prebuilt = m_task.environment.image,
                                          .cpus = QStringLiteral("1"),
                                          .memory = QStringLiteral("1g"),
                                          .logs = trialsLogs}));
        return variables;
    }

    void sayWhatItMay(const ComposeService &service, const QString &key)
    {
        if (!service.privileges.empty())
            add(Severity::Warning, key,
                QStringLiteral("%1 is privileged: it is root on this machine").arg(service.name));
        const bool keepsNetwork = service.network == ComposeService::Network::Own;
        if (keepsNetwork && m_task.environment.network.mode == NetworkMode::None)
            add(Severity::Warning, key,
                QStringLiteral("%1 keeps the network that the file gives it, whatever network_mode says")
                    .arg(service.name));
    }

    void sayWhatItSees(const HostMount &mount, const QString &key)
    {
        if (mount.mount.source.startsWith(trialsLogs))
            return;
        const bool isReadOnly = mount.mount.access == ComposeMount::Access::ReadOnly;
        add(Severity::Warning, key,
            (isReadOnly ? QStringLiteral("%1 reads %2 of this machine")
                        : QStringLiteral("%1 reads and writes %2 of this machine"))
                .arg(mount.service, mount.mount.source));
    }

    /// Stands for the folders of logs of a trial that has not begun.
    static constexpr QLatin1StringView trialsLogs{"/quayside-logs-of-the-trial"};

    const Task &m_task;
    const EnvironmentType &m_type;
    std::vector<Issue> m_issues;
};

} // namespace

std::vector<Issue> unsupported(const Task &task, EnvironmentKind kind)
{
    return TaskCheck(task, environmentType(kind)).run();
}

} // namespace quayside
