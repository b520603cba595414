// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/composefile/composefile.h"

namespace quayside {

/// The docker-compose.yaml of a folder, with these variables, this machine's own and those of the .env file beside it,
/// which count in this order. Errors: NotFound; those of parseComposeFile.
Result<ComposeFile> readComposeFile(const QString &folder, const QMap<QString, QString> &variables);

/// What a volume is that the local driver binds to a folder of the host, which may not be named. Nothing for one that
/// the engine keeps.
std::optional<ComposeMount> boundFolder(const ComposeVolume &volume);

struct HostMount {
    QString service;
    ComposeMount mount;

    bool operator==(const HostMount &) const = default;
};

/// Folders and files of the host that services see, in their order, by absolute paths: of bind mounts, and of volumes
/// that are bound to a folder.
std::vector<HostMount> hostMounts(const ComposeFile &file, const QString &folder);

} // namespace quayside
