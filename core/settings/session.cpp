// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/session.h"

namespace quayside {

Session loadSession(const SettingsFile &file)
{
    return {.paths = file.value(QStringLiteral("session/paths")).toStringList(),
            .jobPath = file.value(QStringLiteral("session/job")).toString(),
            .trial = file.value(QStringLiteral("session/trial")).toString(),
            .tab = file.value(QStringLiteral("session/tab")).toString()};
}

void saveSession(SettingsFile &file, const Session &session)
{
    file.setValue(QStringLiteral("session/paths"), session.paths);
    file.setValue(QStringLiteral("session/job"), session.jobPath);
    file.setValue(QStringLiteral("session/trial"), session.trial);
    file.setValue(QStringLiteral("session/tab"), session.tab);
}

} // namespace quayside
