// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/joborder.h"

namespace quayside {

namespace {

std::optional<std::int64_t> startOf(const Job &job)
{
    return job.span.start.transform([](const Instant &start) { return start.microseconds; });
}

} // namespace

bool JobOrder::operator()(const Job &a, const Job &b) const
{
    if (startOf(a) != startOf(b))
        return startOf(a) > startOf(b); // without a start: last
    return a.name != b.name ? m_names(a.name, b.name) : a.path < b.path;
}

} // namespace quayside
