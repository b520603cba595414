// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/buildplace.h"

#include <algorithm>

namespace quayside {

TimeLimit BuildPlace::timeLeft() const
{
    using namespace std::chrono;
    const auto left = duration_cast<milliseconds>(deadline - steady_clock::now()).count();
    return {.timeout = Milliseconds(std::max<std::int64_t>(left, 1))};
}

} // namespace quayside
