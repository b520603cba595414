// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/container.h"

#include "core/base/removetree.h"
#include "core/run/environment/sandboxlayer.h"
#include "core/run/environment/tarball.h"

#include <QDir>

#include <algorithm>

namespace quayside {

Container::Container(ContainerEngine engine, QString name, StopFlag stop)
    : m_engine(engine), m_name(std::move(name)), m_stop(std::move(stop))
{
}

Result<ProcessResult> Container::exec(const QString &shell, const ExecRequest &request, const OutputSink &sink) const
{
    QStringList arguments{QStringLiteral("exec")};
    if (!request.folder.isEmpty())
        arguments << QStringLiteral("-w") << request.folder;
    if (!request.user.isEmpty())
        arguments << QStringLiteral("-u") << request.user;
    EnvironmentMap forClient;
    for (const auto &[name, value] : request.variables.asKeyValueRange()) {
        const bool isClients = isReadByClient(name);
        arguments << QStringLiteral("-e") << (isClients ? name + QLatin1Char('=') + value : name);
        if (!isClients)
            forClient.insert(name, value);
    }
    arguments << m_name << shell << QStringLiteral("-c") << request.command;
    return runProcess(engineCall(m_engine, arguments, forClient), request.timeLimit, m_stop, sink);
}

Result<void> Container::upload(const QString &hostFolder, const QString &target) const
{
    const auto archive =
        packTar({{hostFolder, target == QLatin1String("/") ? QStringLiteral(".") : target.mid(1), std::nullopt}});
    if (!archive)
        return std::unexpected(archive.error());
    ProcessSpec spec = engineCall(m_engine, {QStringLiteral("cp"), QStringLiteral("-"), m_name + QStringLiteral(":/")});
    spec.input = &*archive;
    const auto copied = outputOf(spec, {.timeout = engineLimit}, m_stop);
    return copied ? Result<void>() : std::unexpected(copied.error());
}

Result<Download> Container::download(const QString &source, const Keep &keep, const QString &waiting) const
{
    const auto spool = makeSpool();
    if (!spool)
        return std::unexpected(spool.error());
    ProcessSpec spec =
        engineCall(m_engine, {QStringLiteral("cp"), m_name + QLatin1Char(':') + source, QStringLiteral("-")});
    spec.output = &*spool;
    // What a container holds may be larger than the disk; headers come on top of content.
    const UnpackLimits limits;
    spec.limits = {{RLIMIT_FSIZE, static_cast<rlim_t>(limits.total.value + (limits.total.value >> 6))}};
    const auto copied = outputOf(spec, {.timeout = engineLimit}, m_stop);
    if (copied)
        return keepUnpacked(*spool, keep, waiting);
    // The engine's exit code is the same whatever was wrong.
    Error error = copied.error();
    static const QStringList absences{QStringLiteral("Could not find"), QStringLiteral("could not be found"),
                                      QStringLiteral("no such file"), QStringLiteral("No such")};
    if (std::ranges::any_of(absences, [&](const QString &text) { return error.message.contains(text); }))
        error.code = ErrorCode::NotFound;
    return std::unexpected(error);
}

Result<Download> Container::keepUnpacked(const FileHandle &spool, const Keep &keep, const QString &waiting) const
{
    (void)removeTree(waiting);
    if (!QDir().mkpath(waiting))
        return std::unexpected(Error{ErrorCode::Failed, waiting, {}, QStringLiteral("cannot make this folder")});
    const auto unpacked = unpackTar(spool, waiting + QStringLiteral("/content"), keep.exclude, m_stop);
    auto kept = unpacked.and_then([&](const Download &) {
        return SandboxLayer(waiting).open(QStringLiteral("/content")).and_then([&](const FileHandle &content) {
            return keepTree(content, keep, m_stop);
        });
    });
    if (kept)
        kept->leftOut.insert(kept->leftOut.end(), unpacked->leftOut.begin(), unpacked->leftOut.end());
    (void)removeTree(waiting);
    return kept;
}

Result<QString> Container::inspect(const QString &format) const
{
    return outputOf(engineCall(m_engine,
                               {QStringLiteral("inspect"), QStringLiteral("--type"), QStringLiteral("container"),
                                QStringLiteral("-f"), format, m_name}),
                    {.timeout = engineLimit}, m_stop)
        .transform([](const QByteArray &said) { return QString::fromUtf8(said).trimmed(); });
}

Result<void> Container::call(const QStringList &arguments) const
{
    const auto done = outputOf(engineCall(m_engine, arguments + QStringList{m_name}), {.timeout = engineLimit}, m_stop);
    return done ? Result<void>() : std::unexpected(done.error());
}

} // namespace quayside
