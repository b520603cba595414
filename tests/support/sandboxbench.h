// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/sandboxenvironment.h"
#include "tests/support/temporaryfolder.h"

namespace quayside {

/// A prepared sandbox with folders of its own, and its commands in one line.
class SandboxBench
{
public:
    explicit SandboxBench(const QByteArray &dockerfile, TaskEnvironment task = {},
                          Milliseconds buildTimeout = Milliseconds(600'000))
    {
        m_folder.write(QStringLiteral("environment/Dockerfile"), dockerfile);
        m_folder.write(QStringLiteral("environment/in.csv"), "a,b\n");
        m_folder.write(QStringLiteral("environment/data/x.txt"), "x");
        const QString context = m_folder.path(QStringLiteral("environment"));
        environment.emplace(EnvironmentRequest{.session = QStringLiteral("test.one"),
                                               .context = context,
                                               .task = std::move(task),
                                               .buildTimeout = buildTimeout},
                            SandboxSettings{.buildFolder = m_folder.path(QStringLiteral("builds")),
                                            .scratchFolder = m_folder.path(QStringLiteral("scratch"))},
                            StopFlag());
    }

    Result<void> prepare() { return environment->prepare({}); }

    QByteArray run(const char *script)
    {
        QByteArray out;
        last = environment->exec({.command = QString::fromUtf8(script), .timeLimit = {.timeout = Milliseconds(20'000)}},
                                 [&](StreamKind, QByteArrayView bytes) { out.append(bytes); });
        return out.trimmed();
    }

    QString path(const char *relative) const { return m_folder.path(QString::fromUtf8(relative)); }
    const TemporaryFolder &folder() const { return m_folder; }

    std::optional<SandboxEnvironment> environment;
    Result<ProcessResult> last;

private:
    TemporaryFolder m_folder;
};

} // namespace quayside
