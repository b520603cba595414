// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/treewriter.h"

struct archive;

namespace quayside {

/// What an archive held.
struct Unpacked {
    struct LeftOut {
        QString name;
        QString cause;
    };

    int files = 0;
    std::vector<LeftOut> leftOut; ///< the first two hundred
    std::optional<Error> limit;   ///< nothing more was unpacked from here on
};

/// How to go about it.
struct UnpackOrder {
    UnpackLimits limits;
    std::function<bool()> isStopped;
    /// Which name, relative to the folder, an entry gets; nothing: it is passed over.
    std::function<std::optional<QString>(const QString &name)> place;
};

/// Puts the entries of an open archive into a folder. What could not be kept is named and the rest goes on; a limit
/// ends it. Errors: Malformed with the entry, Cancelled, NotWritable, Failed.
Result<Unpacked> unpack(archive *reader, const WritableFolder &folder, const UnpackOrder &order);

} // namespace quayside
