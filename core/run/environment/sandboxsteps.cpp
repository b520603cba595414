// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxsteps.h"

#include "core/run/environment/tarball.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fnmatch.h>

namespace quayside {

namespace {

bool isArchive(const QString &name)
{
    static const QStringList endings{QStringLiteral(".tar"), QStringLiteral(".tar.gz"), QStringLiteral(".tgz"),
                                     QStringLiteral(".tar.xz"), QStringLiteral(".tar.bz2")};
    return std::ranges::any_of(endings, [&](const QString &ending) { return name.endsWith(ending); });
}

} // namespace

EnvironmentMap sandboxVariables()
{
    return {{QStringLiteral("PATH"), QStringLiteral("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")},
            {QStringLiteral("HOME"), QStringLiteral("/root")},
            {QStringLiteral("USER"), QStringLiteral("root")},
            {QStringLiteral("LANG"), QStringLiteral("C.UTF-8")}};
}

SandboxSteps::SandboxSteps(const SandboxSession &session, const Folder &context, const StopFlag &stop,
                           const OutputSink &log, Milliseconds timeout)
    : m_session(session), m_context(context), m_stop(stop), m_log(log),
      m_deadline(std::chrono::steady_clock::now() + std::chrono::milliseconds(timeout.value))
{
}

Result<void> SandboxSteps::follow(const Dockerfile &file)
{
    for (const DockerStep &step : file.steps) {
        if (auto followed = follow(step); !followed)
            return std::unexpected(buildError(followed.error(), file.path, QStringLiteral("line %1").arg(step.line)));
    }
    return {};
}

QString SandboxSteps::replaced(const QString &text) const
{
    EnvironmentMap known = m_arguments;
    known.insert(m_variables);
    return replaceVariables(text, known);
}

QString SandboxSteps::inside(const QString &path) const
{
    return QDir::cleanPath(path.startsWith(QLatin1Char('/')) ? path : m_workingFolder + QLatin1Char('/') + path);
}

Result<void> SandboxSteps::follow(const DockerStep &step)
{
    switch (step.verb) {
    case DockerVerb::Arg:
    case DockerVerb::Env: return define(step);
    case DockerVerb::WorkDir:
        m_workingFolder = inside(replaced(step.words.front()));
        return run(QStringLiteral("mkdir -p -- \"%1\"").arg(m_workingFolder));
    case DockerVerb::Copy:
    case DockerVerb::Add: return copy(step);
    case DockerVerb::Run: return run(step.words.front());
    case DockerVerb::User: return {};
    }
    return {};
}

Result<void> SandboxSteps::define(const DockerStep &step)
{
    EnvironmentMap &target = step.verb == DockerVerb::Arg ? m_arguments : m_variables;
    for (qsizetype i = 0; i + 1 < step.words.size(); i += 2)
        target.insert(step.words[i], replaced(step.words[i + 1]));
    return {};
}

Result<void> SandboxSteps::run(const QString &command)
{
    using namespace std::chrono;
    EnvironmentMap variables = sandboxVariables();
    variables.insert(m_arguments);
    variables.insert(m_variables);
    const auto left = duration_cast<milliseconds>(m_deadline - steady_clock::now()).count();
    QByteArray tail;
    const bool folderExists = !command.startsWith(QLatin1String("mkdir -p -- "));
    const auto result = m_session.exec({.words = {QStringLiteral("/bin/sh"), QStringLiteral("-c"), command},
                                        .variables = variables,
                                        .folder = folderExists ? m_workingFolder : QString()},
                                       {.timeout = Milliseconds(std::max<std::int64_t>(left, 1))}, m_stop,
                                       [&](StreamKind kind, QByteArrayView bytes) {
                                           tail = tail.append(bytes).right(1000);
                                           if (m_log)
                                               m_log(kind, bytes);
                                       });
    if (!result)
        return std::unexpected(result.error());
    if (result->ok())
        return {};
    if (result->end == ProcessEnd::TimedOut)
        return std::unexpected(Error{ErrorCode::TimedOut, {}, {}, QStringLiteral("the build took too long")});
    if (result->end == ProcessEnd::Stopped)
        return std::unexpected(Error{ErrorCode::Cancelled, {}, {}, QStringLiteral("stopped")});
    return std::unexpected(
        Error{ErrorCode::Failed,
              {},
              {},
              QStringLiteral("RUN ended with code %1: %2").arg(result->code).arg(QString::fromUtf8(tail).trimmed())});
}

Result<std::vector<QString>> SandboxSteps::matching(const QString &pattern) const
{
    const QString clean = QDir::cleanPath(pattern.startsWith(QLatin1Char('/')) ? pattern.mid(1) : pattern);
    if (clean == QLatin1String("..") || clean.startsWith(QLatin1String("../")))
        return std::unexpected(
            Error{ErrorCode::OutsideFolder, {}, {}, pattern + QStringLiteral(" is outside of the environment folder")});
    if (clean.isEmpty() || clean == QLatin1String("."))
        return std::vector<QString>{QStringLiteral(".")};
    if (m_context.stamp(clean))
        return std::vector<QString>{clean};
    const QString parent = clean.contains(QLatin1Char('/')) ? clean.section(QLatin1Char('/'), 0, -2) : QString();
    const QByteArray wanted = QFile::encodeName(clean.section(QLatin1Char('/'), -1));
    std::vector<QString> found;
    const auto entries = m_context.list(parent);
    for (size_t i = 0; entries && i < entries->size(); ++i) {
        const QString &name = (*entries)[i].name;
        if (fnmatch(wanted.constData(), QFile::encodeName(name).constData(), 0) == 0)
            found.push_back(parent.isEmpty() ? name : parent + QLatin1Char('/') + name);
    }
    if (found.empty())
        return std::unexpected(
            Error{ErrorCode::NotFound, {}, {}, pattern + QStringLiteral(" is not in the environment folder")});
    return found;
}

Result<void> SandboxSteps::unpackArchive(const QString &relative, const QString &target)
{
    const auto unpacked =
        packTar({{m_context.absolute(relative), relative.section(QLatin1Char('/'), -1), std::nullopt}});
    if (!unpacked)
        return std::unexpected(unpacked.error());
    const QString staging = QStringLiteral("/tmp/.quayside-add");
    if (auto staged = m_session.unpack(*unpacked, staging, m_stop); !staged)
        return staged;
    return run(QStringLiteral("mkdir -p \"%1\" && tar -C \"%1\" --no-same-owner -xf \"%2/%3\" && rm -r \"%2\"")
                   .arg(target, staging, relative.section(QLatin1Char('/'), -1)));
}

Result<void> SandboxSteps::copy(const DockerStep &step)
{
    const QString destination = replaced(step.words.back());
    std::vector<TarSource> sources;
    std::optional<unsigned> mode;
    if (step.flags.contains(QStringLiteral("chmod")))
        mode = step.flags.value(QStringLiteral("chmod")).toUInt(nullptr, 8);
    std::vector<QString> names;
    for (const QString &word : step.words.first(step.words.size() - 1)) {
        const auto found = matching(replaced(word));
        if (!found)
            return std::unexpected(found.error());
        names.insert(names.end(), found->begin(), found->end());
    }
    const bool intoFolder =
        destination.endsWith(QLatin1Char('/')) || destination == QLatin1String(".") || names.size() > 1;
    const QString target = inside(destination).mid(1);
    for (const QString &name : names) {
        const auto stamp = m_context.stamp(name);
        const bool isFolder = stamp && stamp->kind == EntryKind::Folder;
        if (step.verb == DockerVerb::Add && !isFolder && isArchive(name)) {
            if (auto unpacked = unpackArchive(name, inside(destination)); !unpacked)
                return unpacked;
            continue;
        }
        const QString base = name.section(QLatin1Char('/'), -1);
        const QString file = intoFolder ? (target.isEmpty() ? base : target + QLatin1Char('/') + base) : target;
        sources.push_back(
            {m_context.absolute(name), isFolder ? (target.isEmpty() ? QStringLiteral(".") : target) : file, mode});
    }
    const auto archive = packTar(sources);
    if (!archive)
        return std::unexpected(archive.error());
    return m_session.unpack(*archive, QStringLiteral("/"), m_stop);
}

} // namespace quayside
