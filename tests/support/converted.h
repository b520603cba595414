// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/trajectoryformat.h"
#include "core/trajectory/loadgraph.h"
#include "tests/support/result.h"

#include <algorithm>

namespace quayside {

/// The logs of a folder as the trajectory page reads them.
inline TrajectoryGraph graphOfLogs(const QString &path)
{
    const auto folder = Folder::open(path);
    if (!folder)
        return {};
    std::vector<QString> files = trajectoriesOf(*folder);
    return loadGraph(*folder,
                     files.empty() ? findRecords(*folder, layoutOf(*folder).agentFolders(*folder), RunRecord::Output)
                                   : files);
}

inline bool hasIssue(const std::vector<Issue> &issues, const char *code, const QString &where = {})
{
    return std::ranges::any_of(issues, [&](const Issue &one) {
        return one.code == QLatin1String(code) && (where.isEmpty() || one.where == where);
    });
}

} // namespace quayside
