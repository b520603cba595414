// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/process/processspec.h"

namespace quayside {

/// Podman builds in the client itself, in containers without a label, and neither its end nor a signal ends what a RUN
/// has started. So the containers of a build are noted in a file as they are made: Podman's own debug lines name them.
class PodmanBuild
{
public:
    /// Notes go into `folder`, which is the build's own.
    explicit PodmanBuild(QString folder);

    /// Passes on what the build prints without the debug lines.
    OutputSink follow(const OutputSink &log) const;

    /// Ends what was noted, as far as it is still there, and removes the folder.
    void end() const;
    /// Removes the folder of a build that came to its end by itself.
    void forget() const;

private:
    QString notes() const;

    QString m_folder;
};

} // namespace quayside
