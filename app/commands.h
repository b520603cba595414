// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside {

/// The whole program: finds the command, makes the application object it needs, runs it.
int runQuayside(int argc, char **argv);

} // namespace quayside
