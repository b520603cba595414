// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/sandboxlayer.h"
#include "core/run/environment/sandboxsettings.h"

#include <QStringList>

namespace quayside {

/// The read-only half of a sandbox: a root folder whose programs and libraries are seen inside, and nothing else of it.
/// The other half, the layer, is a private folder that holds everything writable: /app, /etc, /home, /root, /tmp, /var,
/// /usr/local and whatever the Dockerfile makes. This works with every bubblewrap, because it needs no overlay.
class SandboxRoot
{
public:
    /// The folder the settings name for this image, or the host's own userland.
    static Result<SandboxRoot> forImage(const QString &image, const SandboxSettings &settings);

    bool isHost() const { return m_path.isEmpty(); }
    const QString &path() const { return m_path; }

    /// Text that names the root in the key of a build.
    QString identity() const;

    /// Makes the layer every build of this root starts from.
    Result<void> makeLayer(const QString &layer) const;

    /// What has to be in the layer for these arguments to work, and the links that programs go through.
    std::vector<SystemPlace> places() const;

    /// bubblewrap arguments that bind `layer` as the root and lay the read-only folders over it.
    QStringList binds(const QString &layer) const;

private:
    Result<void> makeHostLayer(const QString &layer) const;
    Result<void> copyLayer(const QString &layer) const;

    QString m_path; ///< empty: the host
};

} // namespace quayside
