// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/unpack.h"
#include "core/run/environment/environment.h"

namespace quayside {

/// One folder or file of the host and its name in a tar archive.
struct TarSource {
    QString hostPath;
    QString name;                 ///< "app/data"; "." for the content itself
    std::optional<unsigned> mode; ///< instead of the file's own permissions

    bool operator==(const TarSource &) const = default;
};

/// An unlinked temporary file, for an archive on its way.
Result<FileHandle> makeSpool();

/// Writes the sources, owned by root, into a spool, rewound. Links are stored as links; devices are left out.
Result<FileHandle> packTar(const std::vector<TarSource> &sources);

/// Unpacks what an environment sent to `hostTarget`, replacing the archive's first path component with it. Nothing is
/// ever written outside: links that lead out, devices and FIFOs are left out and named, and so is what goes beyond the
/// limits. Errors: Cancelled, Refused (neither a file nor a folder), NotWritable, Malformed, Failed.
Result<Download> unpackTar(const FileHandle &spool, const QString &hostTarget, const QStringList &exclude,
                           const StopFlag &stop = StopFlag(), const UnpackLimits &limits = {});

} // namespace quayside
