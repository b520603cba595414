// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/dockerlines.h"
#include "core/run/dockerfile/dockerscope.h"
#include "core/run/dockerfile/dockerstep.h"

#include <functional>

namespace quayside {

/// What "--from=" and "from=" name.
using OriginFinder = std::function<Result<FileOrigin>(const QString &)>;

/// Errors of the following: Malformed, Unsupported, without a place.
Result<RunStep> readRun(const DockerLine &line, const DockerScope &scope, const OriginFinder &find);
Result<CopyStep> readCopy(const DockerLine &line, const DockerScope &scope, const OriginFinder &find);
/// None for what is only meant for an engine, such as a secret that is not given.
Result<std::vector<RunMount>> readMount(const QString &flag, const DockerScope &scope, const OriginFinder &find);

/// ENV, ARG and LABEL: name=value ..., or for ENV and LABEL a name and the rest of the line.
struct Assignment {
    QString name;
    std::optional<QString> value; ///< not expanded

    bool operator==(const Assignment &) const = default;
};
Result<std::vector<Assignment>> readAssignments(const DockerLine &line, QChar escape);

} // namespace quayside
