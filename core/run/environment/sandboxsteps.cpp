// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxsteps.h"

#include "core/run/environment/sandboxcopy.h"
#include "core/run/environment/sandboxvariables.h"
#include "core/run/environment/tarball.h"

#include "core/base/writablefolder.h"

#include <unistd.h>

namespace quayside {

namespace {

constexpr qsizetype tailLength = 1000;

/// As an engine starts it: files are made for everybody to read, and a program is found by the image's own PATH.
QStringList started(const QStringList &command)
{
    return QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), QStringLiteral("umask 022; exec \"$@\""),
                       QStringLiteral("sh")}
    + command;
}

EnvironmentMap variablesOf(const RunStep &step)
{
    EnvironmentMap variables = sandboxVariables();
    variables.insert(step.variables);
    return variables;
}

} // namespace

SandboxSteps::SandboxSteps(const BuildPlace &place, const BuildLayer &layer, FileTrees &trees)
    : m_place(place), m_layer(layer), m_trees(trees)
{
}

Result<const SandboxSession *> SandboxSteps::session()
{
    if (!m_session) {
        auto begun = SandboxSession::start(m_layer.root, m_layer.path, m_place.network, m_place.stop);
        if (!begun)
            return std::unexpected(begun.error());
        m_session = std::move(*begun);
    }
    return &*m_session;
}

Result<void> SandboxSteps::end()
{
    if (m_session && !m_session->end())
        return std::unexpected(Error{ErrorCode::TimedOut, {}, {}, QStringLiteral("what RUN started does not end")});
    m_session.reset();
    return {};
}

Result<void> SandboxSteps::follow(const DockerStep &step)
{
    if (const auto *folder = std::get_if<FolderStep>(&step.action))
        return make(*folder);
    if (const auto *files = std::get_if<CopyStep>(&step.action))
        return copy(*files);
    const auto &command = std::get<RunStep>(step.action);
    return command.mounts.empty() ? run(command) : runMounted(command);
}

Result<void> SandboxSteps::make(const FolderStep &step)
{
    return session().and_then([&](const SandboxSession *session) {
        return exec(*session,
                    {.words = started({QStringLiteral("mkdir"), QStringLiteral("-p"), QStringLiteral("--"),
                                       m_layer.top + step.path}),
                     .variables = sandboxVariables()},
                    QStringLiteral("WORKDIR"));
    });
}

Result<void> SandboxSteps::copy(const CopyStep &step)
{
    const auto tree = m_trees.at(step.origin);
    if (!tree)
        return std::unexpected(tree.error());
    return session().and_then([&](const SandboxSession *session) {
        return SandboxCopy(*session, m_layer.top, m_place.stop).run(step, **tree);
    });
}

Result<void> SandboxSteps::run(const RunStep &step)
{
    return session().and_then([&](const SandboxSession *session) { return runIn(*session, step); });
}

/// In a sandbox that is like the other but for the mounts, while that one is not there.
Result<void> SandboxSteps::runMounted(const RunStep &step)
{
    if (auto ended = end(); !ended)
        return ended;
    SandboxMounts mounts(m_place, m_layer, m_trees);
    if (auto prepared = mounts.prepare(step.mounts); !prepared)
        return prepared;
    {
        auto own =
            SandboxSession::start(m_layer.root, m_layer.path, m_place.network, m_place.stop, nullptr, mounts.mounts());
        if (!own)
            return std::unexpected(own.error());
        if (auto ran = runIn(*own, step); !ran)
            return ran;
        if (!own->end())
            return std::unexpected(Error{ErrorCode::TimedOut, {}, {}, QStringLiteral("what RUN started does not end")});
    }
    const QString remove = QStringLiteral("for p; do rmdir -- \"$p\" 2> /dev/null || [ -s \"$p\" ] || rm -f -- \"$p\" "
                                          "2> /dev/null; done; true");
    return session().and_then([&](const SandboxSession *session) {
        return exec(*session,
                    {.words = QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), remove, QStringLiteral("sh")}
                         + mounts.stubs(),
                     .variables = sandboxVariables()},
                    QStringLiteral("RUN --mount"));
    });
}

Result<void> SandboxSteps::runIn(const SandboxSession &session, const RunStep &step)
{
    if (step.script) {
        if (auto written = writeScript(session, *step.script); !written)
            return written;
    }
    auto ran = exec(session, {.words = started(step.command), .variables = variablesOf(step), .folder = step.folder},
                    QStringLiteral("RUN"));
    if (!ran || !step.script)
        return ran;
    return exec(session,
                {.words = started({QStringLiteral("rm"), QStringLiteral("-r"), QStringLiteral("--"), scriptFolder()}),
                 .variables = sandboxVariables()},
                QStringLiteral("RUN"));
}

Result<void> SandboxSteps::writeScript(const SandboxSession &session, const InlineFile &script)
{
    const auto spool = makeSpool();
    if (!spool)
        return std::unexpected(spool.error());
    if (const auto written = writeAll(spool->get(), script.content.toUtf8()); !written)
        return std::unexpected(Error{ErrorCode::Failed, {}, {}, QStringLiteral("cannot keep the here-document")});
    lseek(spool->get(), 0, SEEK_SET);
    const QString text = QStringLiteral("mkdir -p \"$1\" && cat > \"$1/$2\" && chmod 755 \"$1/$2\"");
    return exec(session,
                {.words = {QStringLiteral("/bin/sh"), QStringLiteral("-c"), text, QStringLiteral("sh"), scriptFolder(),
                           script.name},
                 .variables = sandboxVariables(),
                 .input = &*spool},
                QStringLiteral("RUN"));
}

Result<void> SandboxSteps::exec(const SandboxSession &session, const SandboxSession::Command &command,
                                const QString &what)
{
    QByteArray tail;
    const auto result =
        session.exec(command, m_place.timeLeft(), m_place.stop, [&](StreamKind kind, QByteArrayView bytes) {
            tail = tail.append(bytes).right(tailLength);
            if (m_place.log)
                m_place.log(kind, bytes);
        });
    if (!result)
        return std::unexpected(result.error());
    if (result->ok())
        return {};
    if (result->end == ProcessEnd::TimedOut)
        return std::unexpected(Error{ErrorCode::TimedOut, {}, {}, QStringLiteral("the build took too long")});
    if (result->end == ProcessEnd::Stopped)
        return std::unexpected(Error{ErrorCode::Cancelled, {}, {}, QStringLiteral("stopped")});
    return std::unexpected(Error{ErrorCode::Failed,
                                 {},
                                 {},
                                 QStringLiteral("%1 ended with code %2: %3")
                                     .arg(what, QString::number(result->code), QString::fromUtf8(tail).trimmed())});
}

} // namespace quayside
