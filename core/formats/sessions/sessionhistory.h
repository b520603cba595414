// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/sessionplace.h"

#include <map>

namespace quayside {

struct SessionFile {
    QString file;
    LoggedSession session;
};

struct SessionHistory {
    std::vector<QString> files; ///< originals before their copies
    std::map<QString, SessionPlace> places;
};

/// Sorts the sessions of one run: of two that share lines the one that is wholly in the other comes first, else the one
/// whose own lines begin earlier; sub-agents come behind. The others stay where they are.
SessionHistory historyOf(const std::vector<SessionFile> &files);

} // namespace quayside
