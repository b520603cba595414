// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/treewriter.h"
#include "core/run/process/stopflag.h"
#include "core/run/secret/masks.h"

#include <QStringList>

namespace quayside {

/// Something that was not kept, and why, in a few words.
struct LeftOut {
    QString path;
    QString cause;

    bool operator==(const LeftOut &) const = default;
};

/// What came out of an environment: a file or a folder, and whether there was anything in it.
struct Download {
    bool isFolder = false;
    int files = 0;
    std::vector<LeftOut> leftOut; ///< links that lead out, sockets, what cannot be read and the like

    bool operator==(const Download &) const = default;
};

/// Where something that an agent made is kept, and how much of it.
struct Keep {
    WritableFolder folder;
    QString name;        ///< in the folder; empty: what a folder holds goes into `folder` itself
    QStringList exclude; ///< patterns as in a shell, of a name or of a path
    IfThere ifThere = IfThere::Replace;
    Masks masks; ///< for content, names and what links point to

    UnpackLimits limits = {};
};

/// Whether one of the patterns fits the name or the path, or a folder above.
bool isExcluded(const QStringList &patterns, const QString &relative);

/// Copies a file or a folder, masked on the way: no byte of it is on disk before. Devices, sockets and FIFOs are left
/// out; a link is kept only if it stays inside, judged when all is there. Nothing is opened through a link, neither
/// here nor there. Errors: Cancelled, NotWritable, Refused (something is in the way).
Result<Download> keepTree(const FileHandle &source, const Keep &keep, const StopFlag &stop);

} // namespace quayside
