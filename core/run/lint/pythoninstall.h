// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// The packages that a command installs by pip, uv or uvx, as they stand there; those of files it names are not known.
QStringList installedPackages(const QStringList &command);

/// Whether what is installed today may be another version tomorrow: a requirement without "==", an address without a
/// commit or a checksum. A local file and what a variable says do not count.
bool isUnpinned(const QString &package);

/// The name alone, in lower case and with hyphens.
QString packageName(const QString &package);

} // namespace quayside
