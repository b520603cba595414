// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/composeclient.h"

#include <QRegularExpression>
#include <QSet>

namespace quayside {

namespace {

const QString projectLabel = QStringLiteral("com.docker.compose.project");

/// Each line of what a call says; nothing where it fails.
QStringList lines(ContainerEngine engine, const QStringList &arguments)
{
    const auto said = outputOf(engineCall(engine, arguments), {.timeout = engineLimit}, StopFlag());
    return QString::fromUtf8(said.value_or(QByteArray())).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

/// Those of a list with the text in them. What others still hold on to is gone the next time.
void removeAll(ContainerEngine engine, const QStringList &list, const QStringList &remove, const QString &text = {})
{
    constexpr int mostTimes = 3;
    for (int time = 0; time < mostTimes; ++time) {
        const QStringList found = lines(engine, list).filter(text);
        if (found.isEmpty())
            return;
        (void)lines(engine, remove + found);
    }
}

/// At once, in whatever order they live in each other's namespaces.
QStringList removal(ContainerEngine engine)
{
    QStringList arguments{QStringLiteral("rm"), QStringLiteral("-f"), QStringLiteral("-v")};
    switch (engine) {
    case ContainerEngine::Docker: return arguments;
    case ContainerEngine::Podman:
        return arguments + QStringList{QStringLiteral("--time"), QStringLiteral("0"), QStringLiteral("--depend")};
    }
    return arguments;
}

Result<QStringList> usable(ContainerEngine engine, const QStringList &program, const QStringList &probe)
{
    ProcessSpec call = engineCall(engine, {});
    call.command = program + probe;
    return outputOf(call, {.timeout = engineLimit}, StopFlag()).transform([&](const QByteArray &) { return program; });
}

} // namespace

Result<QStringList> composeClient(ContainerEngine engine)
{
    QStringList plugin{toText(engine), QStringLiteral("compose")};
    switch (engine) {
    case ContainerEngine::Docker:
        return usable(engine, plugin, {QStringLiteral("version")}).or_else([&](const Error &) {
            return usable(engine, {QStringLiteral("docker-compose")}, {QStringLiteral("version")});
        });
    // It hands over to another program, which needs the socket of Podman.
    case ContainerEngine::Podman: return usable(engine, plugin, {QStringLiteral("ls")});
    }
    return plugin;
}

void removeProject(ContainerEngine engine, const QString &project)
{
    const QString filter = QStringLiteral("label=%1=%2").arg(projectLabel, project);
    removeAll(engine, {QStringLiteral("ps"), QStringLiteral("-aq"), QStringLiteral("--filter"), filter},
              removal(engine));
    for (const QString &kind : {QStringLiteral("network"), QStringLiteral("volume")})
        removeAll(engine, {kind, QStringLiteral("ls"), QStringLiteral("-q"), QStringLiteral("--filter"), filter},
                  {kind, QStringLiteral("rm")});
    // By its names for them: another project may have the same image under its own.
    removeAll(engine,
              {QStringLiteral("images"), QStringLiteral("--filter"), QStringLiteral("reference=%1-*").arg(project),
               QStringLiteral("--format"), QStringLiteral("{{.Repository}}:{{.Tag}}")},
              {QStringLiteral("rmi")}, project + QLatin1Char('-'));
}

int removeProjectsOf(ContainerEngine engine, const QString &jobId)
{
    static const QRegularExpression name(QRegularExpression::escape(projectLabel)
                                         + QStringLiteral("[=:]([a-z0-9_-]+)"));
    const QStringList labelled{QStringLiteral("--filter"), QStringLiteral("label=") + projectLabel,
                               QStringLiteral("--format"), QStringLiteral("{{.Labels}}")};
    QSet<QString> projects;
    for (const QStringList &list : {QStringList{QStringLiteral("ps"), QStringLiteral("-a")},
                                    QStringList{QStringLiteral("network"), QStringLiteral("ls")},
                                    QStringList{QStringLiteral("volume"), QStringLiteral("ls")}}) {
        for (const QString &line : lines(engine, list + labelled)) {
            const QString project = name.match(line).captured(1);
            if (project.startsWith(engineName(jobId)))
                projects.insert(project);
        }
    }
    for (const QString &project : projects)
        removeProject(engine, project);
    return static_cast<int>(projects.size());
}

} // namespace quayside
