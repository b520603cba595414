// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporaryfolder.h"

#include <QMap>

#include <vector>

namespace quayside {

/// A small Dockerfile of tests/dockerfiles and the files that it has besides the context that all of them share.
struct DockerfileCase {
    QString name;
    QMap<QString, QByteArray> files; ///< "Dockerfile" among them
};

/// Those of every file of tests/dockerfiles: "=== name", the Dockerfile, and "--- path" before each further file.
std::vector<DockerfileCase> dockerfileCases();

/// The context of a case: files, folders and links of all kinds, two archives and one that only looks like one.
void writeContext(const TemporaryFolder &folder, const QString &place, const DockerfileCase &one);

} // namespace quayside
