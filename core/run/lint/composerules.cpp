// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/composerules.h"

#include "core/run/composefile/composefolder.h"
#include "core/run/composefile/harborvariables.h"
#include "core/run/lint/resolvedpath.h"
#include "core/run/lint/sourcerules.h"
#include "core/run/lint/verifierplace.h"
#include "core/run/secret/envfile.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;
using Variables = QMap<QString, QString>;

const QString harborsImage = u"harbor-lint"_s;
/// Stands for the folders that Harbor makes for a trial: nobody knows yet where.
const QString runtimeFolder = u"/__quayside_lint_runtime__"_s;

/// What Harbor sets for a compose file.
Variables variablesOfHarbor(const QString &folder)
{
    Variables variables = harborVariables({.image = harborsImage,
                                           .context = folder,
                                           .prebuilt = harborsImage,
                                           .cpus = u"1"_s,
                                           .memory = u"1g"_s,
                                           .logs = runtimeFolder});
    variables.insert({{u"EGRESS_CONTROL_SIDECAR_IMAGE_NAME"_s, harborsImage + u"-egress"_s},
                      {u"EGRESS_CONTROL_INITIAL_NETWORK_MODE"_s, u"public"_s},
                      {u"EGRESS_CONTROL_INITIAL_ALLOWED_HOSTS"_s, QString()},
                      {u"HARBOR_CONTAINER_NAME"_s, harborsImage}});
    return variables;
}

/// A value of the task may be "${NAME}" or "${NAME:-default}" of this machine, as a whole.
Result<Variables> resolved(const Variables &variables)
{
    static const QRegularExpression whole(uR"(\A\$\{([^}:]+)(?::-(.*))?\}\z)"_s);
    Variables values;
    for (const auto &[name, value] : variables.asKeyValueRange()) {
        const auto match = whole.match(value);
        const QByteArray source = match.captured(1).toLocal8Bit();
        if (!match.hasMatch())
            values.insert(name, value);
        else if (qEnvironmentVariableIsSet(source.constData()))
            values.insert(name, qEnvironmentVariable(source.constData()));
        else if (match.hasCaptured(2))
            values.insert(name, match.captured(2));
        else
            return std::unexpected(Error{ErrorCode::Failed,
                                         {},
                                         {},
                                         u"the task needs the variable %1, which is not set"_s.arg(match.captured(1))});
    }
    return values;
}

/// Those of the .env file beside a compose file count least.
Result<Variables> variablesFor(const TaskSources &sources, const QString &folder, const Variables &task)
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    const auto beside =
        sources.read(folder + u"/.env"_s).and_then([&](const QByteArray &text) { return parseEnvFile(text, folder); });
    return resolved(task).transform([&](const Variables &values) {
        Variables all = beside.value_or(Variables());
        for (const QString &name : own.keys())
            all.insert(name, own.value(name));
        all.insert(values);
        all.insert(variablesOfHarbor(sources.absolute(folder)));
        return all;
    });
}

class ComposeCheck
{
public:
    ComposeCheck(const TaskSources &sources, const QString &path, LintFindings &findings)
        : m_sources(sources), m_path(sources.absolute(path)),
          m_folder(resolvedPath(m_path.section(u'/', 0, -2)).value_or(QString())), m_findings(findings)
    {
    }

    void look(const ComposeFile &file)
    {
        for (const ComposeVolume &volume : file.volumes) {
            if (isUsed(volume, file))
                lookAtVolume(volume);
        }
        QSet<QString> built;
        for (const ComposeService &service : file.services) {
            if (service.origin == ComposeService::Origin::Build)
                built.insert(service.image);
        }
        for (const ComposeService &service : file.services) {
            if (!built.contains(service.image))
                lookAtImage(service);
            lookAtService(service);
        }
    }

    void refuse(const Error &error)
    {
        add(LintRule::InvalidTaskConfig, u"Docker Compose would not load this file: "_s + error.message,
            lineIn(error.where));
    }

private:
    /// Docker Compose leaves out the others.
    static bool isUsed(const ComposeVolume &volume, const ComposeFile &file)
    {
        return std::ranges::any_of(file.services, [&](const ComposeService &service) {
            return std::ranges::contains(service.mounts, volume.name, &ComposeMount::source);
        });
    }

    void add(LintRule rule, const QString &message, std::optional<int> line)
    {
        m_findings.add(rule, m_path, message, line);
    }

    /// A volume of the local driver may be a folder of the host by its options.
    void lookAtVolume(const ComposeVolume &volume)
    {
        const auto bound = boundFolder(volume);
        if (bound && bound->source.isEmpty())
            add(LintRule::InvalidTaskConfig,
                u"volumes.%1: a volume bound to a folder has to name it (device)"_s.arg(volume.name), volume.line);
        else if (bound)
            m_localVolumes.insert(volume.name, *bound);
    }

    void lookAtImage(const ComposeService &service)
    {
        const bool isHarbors = service.image == harborsImage || service.image == harborsImage + u"-egress"_s;
        if (!service.image.isEmpty() && !isHarbors && isUnpinnedImage(service.image))
            add(LintRule::UnpinnedImage,
                u"services.%1.image: another push may replace the image %2; name its sha256 digest"_s.arg(
                    service.name, service.image),
                service.imageLine);
    }

    void lookAtService(const ComposeService &service)
    {
        const QString field = u"services."_s + service.name;
        for (const ComposePrivilege &privilege : service.privileges)
            add(LintRule::ComposePrivileged, u"%1.%2: is root on the host"_s.arg(field, privilege.key), privilege.line);
        if (service.addedCapabilities)
            add(LintRule::ComposeAdditionalCapabilities,
                u"%1.cap_add: asks for more than a container has; is it needed?"_s.arg(field),
                service.addedCapabilities);
        for (size_t i = 0; i < service.mounts.size(); ++i)
            lookAtMount(service.mounts[i], u"%1.volumes[%2]"_s.arg(field).arg(i));
    }

    void lookAtMount(const ComposeMount &mount, const QString &field)
    {
        if (mount.type == ComposeMount::Type::Bind && mount.source.isEmpty())
            return add(LintRule::InvalidTaskConfig, u"%1: a bind mount has a source"_s.arg(field), mount.line);
        if (mount.type == ComposeMount::Type::Bind)
            return lookAtBind(mount, field);
        const auto local = m_localVolumes.find(mount.source);
        if (mount.type != ComposeMount::Type::Volume || local == m_localVolumes.end())
            return;
        ComposeMount bind = mount;
        bind.source = local->source;
        if (local->access == ComposeMount::Access::ReadOnly)
            bind.access = local->access;
        lookAtBind(bind, field);
    }

    void lookAtBind(const ComposeMount &mount, const QString &field)
    {
        static const QRegularExpression windows(uR"(\A(?:[a-zA-Z]:[/\\]|\\\\))"_s);
        if (mount.access == ComposeMount::Access::Write)
            add(LintRule::ComposeWritableBindMount,
                u"%1: the container can change files of the host; mount it read-only, or use a volume"_s.arg(field),
                mount.line);
        if (mount.source.startsWith(u'~') || windows.match(mount.source).hasMatch())
            return;
        if (isBelow(mount.source, runtimeFolder))
            return add(LintRule::ComposeExternalBindMount,
                       u"%1: a folder of the trial, which may lie anywhere on the host"_s.arg(field), mount.line);
        const QString path = mount.source.startsWith(u'/') ? mount.source : m_folder + u'/' + mount.source;
        const auto real = resolvedPath(path);
        if (!real)
            return add(LintRule::InvalidTaskFiles, u"%1: the links of its source lead round in a circle"_s.arg(field),
                       mount.line);
        if (isBelow(*real, m_sources.root()))
            return;
        add(LintRule::ComposeExternalBindMount, u"%1: mounts what lies outside of the task"_s.arg(field), mount.line);
        if (passesLink(path))
            add(LintRule::ComposeSymlinkBindMount, u"%1: a link leads out of the task"_s.arg(field), mount.line);
    }

    const TaskSources &m_sources;
    QString m_path;
    QString m_folder;
    LintFindings &m_findings;
    QMap<QString, ComposeMount> m_localVolumes;
};

/// The variables of each environment that uses a compose file, by its path.
QMap<QString, QList<Variables>> environmentsOf(const TaskSources &sources, const TaskOutline *task)
{
    QMap<QString, QList<Variables>> environments;
    if (!task)
        return environments;
    const QString name = u"/docker-compose.yaml"_s;
    environments[u"environment"_s + name] = {task->environment.variables};
    for (const StepOutline *step : task->passes()) {
        const auto place = verifierPlace(*task, step, sources);
        if (!place || !place->staysInside)
            continue;
        QList<Variables> &known = environments[place->folder + name];
        if (!known.contains(place->variables))
            known << place->variables;
    }
    return environments;
}

Result<void> checkFile(const TaskSources &sources, const QString &path, const Variables &task, LintFindings &findings)
{
    ComposeCheck check(sources, path, findings);
    const QString folder = path.section(u'/', 0, -2);
    const auto variables = variablesFor(sources, folder, task);
    if (!variables)
        return std::unexpected(variables.error());
    const auto readBeside = [&](const QString &file) { return sources.read(QDir::cleanPath(folder + u'/' + file)); };
    const auto file = sources.read(path).and_then([&](const QByteArray &text) {
        return parseComposeFile(
            {.text = text, .variables = *variables, .path = sources.absolute(path), .read = readBeside});
    });
    if (file)
        check.look(*file);
    else
        check.refuse(file.error());
    return {};
}

} // namespace

Result<void> checkComposeFiles(const TaskSources &sources, const TaskOutline *task, LintFindings &findings)
{
    const auto environments = environmentsOf(sources, task);
    for (const QString &path : sources.files()) {
        if (!isBuildFile(path) || !path.endsWith(u"/docker-compose.yaml"_s))
            continue;
        LintFindings own;
        for (const Variables &variables : environments.value(path, {Variables()})) {
            if (auto checked = checkFile(sources, path, variables, own); !checked)
                return checked;
        }
        findings.addNew(own);
    }
    return {};
}

} // namespace quayside
