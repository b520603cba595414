// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/container.h"

namespace quayside {

/// Stays, reaps what is orphaned, and goes at TERM.
inline constexpr QLatin1StringView idleScript("trap 'exit 0' TERM; while :; do sleep 3600 & wait $!; done");

/// Where the container of an environment comes from, and what there is beside it.
class ContainerSource
{
public:
    virtual ~ContainerSource() = default;

    /// Builds, and starts everything. `log` gets what the engine prints. Errors: as of Environment::prepare.
    virtual Result<void> start(const OutputSink &log) = 0;

    /// The one in which a trial's commands run.
    virtual Container main() const = 0;

    /// Starts that one again where it was ended.
    virtual Result<void> startAgain() = 0;

    /// The one of a service beside it. Errors: NotFound.
    virtual Result<Container> beside(const QString &service) const = 0;
    virtual QStringList services() const = 0;

    /// Ends and removes everything, at whatever moment start() was left.
    virtual void remove() = 0;
};

} // namespace quayside
