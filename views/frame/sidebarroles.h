// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace quayside {

/// What the sidebar's rows say about themselves to its delegate.
enum SidebarRole {
    SidebarKeyRole = Qt::UserRole, ///< int: the job's key; missing on a heading
    SidebarSourceRole,             ///< int: the source's id
    SidebarCountRole,              ///< QString: the figure at the right end
    SidebarFileRole,               ///< QString: absolute path of a file opened by itself
    SidebarRecentRole,             ///< QString: absolute path of something opened before, not open now
    SidebarOutcomeRole,            ///< int: an Outcome, drawn as its mark
};

} // namespace quayside
