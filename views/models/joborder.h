// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/naturalorder.h"
#include "core/data/job.h"

namespace quayside {

/// The order of jobs in every list, whichever was read first: the newest start first, then by name, then by folder.
class JobOrder
{
public:
    bool operator()(const Job &a, const Job &b) const;

private:
    NaturalOrder m_names;
};

} // namespace quayside
