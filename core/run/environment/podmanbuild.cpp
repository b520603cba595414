// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/podmanbuild.h"

#include "core/base/removetree.h"
#include "core/run/environment/engine.h"
#include "core/run/process/processtrace.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <memory>
#include <utility>

namespace quayside {

namespace {

constexpr qsizetype shortIdLength = 12; ///< what a container is called inside

/// Takes the debug lines out of one stream.
class DebugFilter
{
public:
    explicit DebugFilter(const QString &notes) : m_notes(notes) {}

    QByteArray take(QByteArrayView bytes)
    {
        m_rest += bytes.toByteArray();
        QByteArray kept;
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
            const QByteArray line = m_rest.first(end + 1);
            m_rest.remove(0, end + 1);
            if (!isDebug(line))
                kept += line;
            else
                note(line);
        }
        // A line that cannot become a debug line is not held back.
        return m_rest.startsWith('t') || m_rest.startsWith('[') ? kept : kept + std::exchange(m_rest, {});
    }

private:
    static bool isDebug(const QByteArray &line)
    {
        return (line.startsWith("time=\"") && (line.contains("\" level=debug ") || line.contains("\" level=info ")))
            || line.startsWith("[DEBUG ") || line.startsWith("[INFO ");
    }

    void note(const QByteArray &line)
    {
        static const QRegularExpression made(QStringLiteral("Container ID: ([0-9a-f]{64})"));
        const QRegularExpressionMatch match = made.match(QString::fromUtf8(line.left(400)));
        QFile file(m_notes);
        if (match.hasMatch() && file.open(QIODevice::WriteOnly | QIODevice::Append))
            file.write(match.captured(1).toLatin1() + '\n');
    }

    QString m_notes;
    QByteArray m_rest;
};

} // namespace

PodmanBuild::PodmanBuild(QString folder) : m_folder(std::move(folder)) {}

QString PodmanBuild::notes() const
{
    return m_folder + QStringLiteral("/containers");
}

OutputSink PodmanBuild::follow(const OutputSink &log) const
{
    QDir().mkpath(m_folder);
    return [filter = std::make_shared<DebugFilter>(notes()), log](StreamKind kind, QByteArrayView bytes) {
        const QByteArray kept = kind == StreamKind::Err ? filter->take(bytes) : bytes.toByteArray();
        if (log && !kept.isEmpty())
            log(kind, kept);
    };
}

void PodmanBuild::end() const
{
    QFile file(notes());
    QByteArrayList ids = file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
    ids.removeIf([](const QByteArray &id) { return id.size() <= shortIdLength; }); // half a line names nothing
    QStringList arguments{QStringLiteral("rm"), QStringLiteral("--force"), QStringLiteral("--ignore")};
    for (const QByteArray &id : ids) {
        endProcessesWith("HOSTNAME=" + id.left(shortIdLength));
        arguments << QString::fromLatin1(id);
    }
    if (!ids.isEmpty())
        (void)outputOf(engineCall(ContainerEngine::Podman, arguments), {.timeout = Milliseconds(60'000)}, StopFlag());
    forget();
}

void PodmanBuild::forget() const
{
    (void)removeTree(m_folder);
}

} // namespace quayside
