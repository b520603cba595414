// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/spill.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>

namespace quayside {

/// Writes an ATIF trajectory step by step; numbers the steps. Holds none of them.
class TrajectoryWriter
{
public:
    void add(nlohmann::json step);
    int count() const { return m_count; }

    /// The trajectory with these members around the steps, and `embedded` (whole trajectories) in it.
    ByteRange finish(const nlohmann::json &head, const QString &path, const std::vector<ByteRange> &embedded = {});

private:
    Spill m_bytes;
    int m_count = 0;
};

} // namespace quayside
