// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settingsfile.h"

#include <QStringList>

namespace quayside {

/// What was open and where the user was when the program ended, in words that hold in the next run: paths and names.
struct Session {
    QStringList paths;
    QString jobPath; ///< of the job that was shown; empty on the jobs page
    QString trial;   ///< empty on the job's page
    QString tab;     ///< of the trial's page, by a name that stays the same in every language

    bool operator==(const Session &) const = default;
};

Session loadSession(const SettingsFile &file);
void saveSession(SettingsFile &file, const Session &session);

} // namespace quayside
