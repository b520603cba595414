// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/dockerfile.h"
#include "core/run/environment/environment.h"
#include "core/run/environment/sandboxsession.h"

namespace quayside {

/// A layer that a Dockerfile made, ready to be copied for a trial, and what the Dockerfile says about commands in it.
struct SandboxImage {
    QString layer;
    EnvironmentMap variables;
    QString workingFolder = QStringLiteral("/");
    std::vector<Issue> notes;

    bool operator==(const SandboxImage &) const = default;
};

/// Takes the build from the cache, or follows the Dockerfile of `request.context` (or only takes `docker_image`). Two
/// builds of the same content wait for each other. Errors: BuildFailed names the line; Cancelled; TimedOut.
Result<SandboxImage> buildSandboxImage(const EnvironmentRequest &request, const Dockerfile &file,
                                       const SandboxSettings &settings, const StopFlag &stop, const OutputSink &log);

/// Why a build of a Dockerfile did not finish: Cancelled and TimedOut stay what they are, everything else is
/// BuildFailed.
Error buildError(const Error &cause, const QString &dockerfile, const QString &where);

/// The Dockerfile of the context; for a task with an image and no Dockerfile, one that has only its FROM.
Result<Dockerfile> readDockerfile(const EnvironmentRequest &request);

} // namespace quayside
