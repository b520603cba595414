// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// Whether a command (curl, wget or git clone) brings something from another host into a file, or into the shell that
/// follows behind a "|". A question whether a service answers is no download.
bool isDownload(const QStringList &command, const QStringList &pipedTo);

} // namespace quayside
