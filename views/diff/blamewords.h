// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blame/blame.h"

#include <QString>

namespace quayside {

/// "step 3 · bash heredoc".
QString sayWriter(const StepAction &writer);

/// "likely step 3 · bash heredoc": which step wrote a line, as far as it is known.
QString sayBlame(const Blame &blame, const LineBlame &line);

} // namespace quayside
