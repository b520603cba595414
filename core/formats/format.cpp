// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/format.h"

#include "core/formats/harbor/harbor.h"
#include "core/formats/harn/harn.h"

#include <array>

namespace quayside {

std::span<const Format> formats()
{
    static const std::array all{harborFormat(), harnFormat()};
    return all;
}

} // namespace quayside
