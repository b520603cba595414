// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// `quayside validate FILE... [--json] [--no-images]`: checks trajectories against Harbor's rules. Exit code 0 when
/// every file is valid, 1 when one is not, 2 for wrong use. An issue in the JSON has "where" in words and, for
/// programs, "path" (elements count from 0), "step" (its position in its trajectory, from 1 as step_id should count)
/// and "byte" (of the file, from 0), each null where it is not known or there is none.
int runValidate(const QStringList &arguments);

} // namespace quayside
