// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/dockerfile.h"
#include "core/run/environment/environment.h"
#include "core/run/environment/filetree.h"
#include "core/run/environment/sandboxsession.h"

#include <chrono>

namespace quayside {

/// What all stages of a build have in common.
struct BuildPlace {
    QString folder; ///< of this build alone; everything in it but the finished layer goes
    SandboxNetwork network = SandboxNetwork::Private;
    std::chrono::steady_clock::time_point deadline;
    const StopFlag &stop;
    const OutputSink &log;

    TimeLimit timeLeft() const;
};

/// The files of one stage on their way.
struct BuildLayer {
    SandboxRoot root;
    QString path;
    QString top; ///< the folder in it that stands for "/": empty, but for a stage from scratch
};

/// Where COPY and RUN --mount find the files that they take.
class FileTrees
{
public:
    virtual ~FileTrees() = default;
    /// Errors: why the files cannot be seen.
    virtual Result<const FileTree *> at(const FileOrigin &origin) = 0;
};

} // namespace quayside
