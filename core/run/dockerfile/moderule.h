// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/folder.h"

#include <vector>

namespace quayside {

/// The permissions that --chmod asks for: "0755", or as chmod takes them, "u=rwX,go-w".
class ModeRule
{
public:
    /// Errors: Malformed.
    static Result<ModeRule> parse(const QString &text);

    unsigned applied(unsigned mode, EntryKind kind) const;

    bool operator==(const ModeRule &) const = default;

private:
    struct Change {
        unsigned who = 0; ///< the bits that may change
        QChar operation;  ///< '+', '-' or '='
        unsigned bits = 0;
        bool executesFolders = false; ///< 'X'

        bool operator==(const Change &) const = default;
    };

    static Result<Change> parseChange(const QString &text);

    std::vector<Change> m_changes;
};

} // namespace quayside
