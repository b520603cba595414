// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QMap>
#include <QStringList>

namespace quayside {

/// Where the sandbox finds its roots and keeps its builds.
struct SandboxSettings {
    QMap<QString, QString> roots; ///< image name -> root folder; an image without one runs on the host's own userland
    QString buildFolder;          ///< finished builds, by content
    QString scratchFolder;        ///< the writable layers of running trials

    bool operator==(const SandboxSettings &) const = default;
};

/// The scratch folders of a job's trials that are still there.
QStringList scratchFoldersOf(const QString &jobId, const QString &scratchFolder);

/// The [roots] of sandbox.toml in the user's config folder (none: empty), and folders in the user's cache folder.
Result<SandboxSettings> loadSandboxSettings();

/// Writes the roots to sandbox.toml, for every run that starts from now on. Errors: Failed when it cannot be written.
Result<void> saveSandboxRoots(const QMap<QString, QString> &roots);

} // namespace quayside
