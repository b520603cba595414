// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace quayside {

/// The data folder of `harbor serve`: a database, and beside it ordinary trial folders by attempt. A job in it has a
/// folder of its own, which holds its lock file and nothing else.
Format harborServeFormat();

} // namespace quayside
