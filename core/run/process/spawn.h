// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/process/processspec.h"

#include <sys/types.h>

namespace quayside {

/// The three descriptors a started program sees as 0, 1 and 2.
struct StandardStreams {
    int in = 0;
    int out = 0;
    int err = 0;
};

struct Spawned {
    pid_t pid = 0;    ///< our own child, to be waited for
    pid_t leader = 0; ///< leads the program's session; equals `pid` outside namespaces
};

/// Executes quayside-start, which becomes the program: no copy of this process, its memory and its descriptors ever
/// gets near it. Errors: NotFound (no such program), TimedOut (it is kept from starting), Failed with the step that
/// failed.
Result<Spawned> spawn(const ProcessSpec &spec, const StandardStreams &streams);

} // namespace quayside
