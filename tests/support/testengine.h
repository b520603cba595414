// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/engine.h"
#include "tests/support/temporaryfolder.h"

#include <QProcess>

namespace quayside {

/// A container engine of the test's own: a Docker daemon on its own socket, or Podman with a storage of its own. The
/// environment of this process names it as long as the object lives; the image `baseImage` is made from the machine's
/// own files, because there may be no registry. Whatever it keeps is gone afterwards.
class TestEngine
{
public:
    static constexpr const char *baseImage = "python:3.13-slim-bookworm";

    /// What Docker builds with.
    enum class Builder : std::uint8_t {
        Classic,
        BuildKit,
    };

    explicit TestEngine(ContainerEngine engine, Builder builder = Builder::Classic);
    ~TestEngine();

    /// Podman speaks Docker's language on a socket as well, which its compose needs; DOCKER_HOST names it. Empty when
    /// it does, else why not.
    QString startPodmanService();

    /// Empty when the engine runs a container, else why it cannot here.
    const QString &problem() const { return m_problem; }

    /// The archive that the image was made from.
    QString baseArchive() const { return m_folder.path(QStringLiteral("engine/base.tar")); }

    /// One call, its standard output.
    Result<QByteArray> call(const QStringList &arguments) const;

    /// Containers in any state.
    int containers() const;

private:
    QString start();
    QString startDocker();
    QString startDaemon(const QString &daemon, const QString &storage);
    QString configurePodman();
    QString importImage();

    ContainerEngine m_engine;
    Builder m_builder;
    TemporaryFolder m_folder;
    QProcess m_daemon;
    QString m_problem;
};

} // namespace quayside
