// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/strip/lanemarks.h"

#include "views/models/words.h"

namespace quayside {

namespace {

std::optional<LaneMark> markAt(const std::vector<RunPointer> &runs, StepRef where, const Finding &finding)
{
    for (size_t lane = 0; lane < runs.size(); ++lane) {
        if (const auto step = indexOf(*runs[lane], where))
            return LaneMark{
                .lane = lane, .first = *step, .last = *step, .severity = finding.severity, .text = finding.message};
    }
    return std::nullopt;
}

} // namespace

std::vector<LaneMark> marksOf(const std::vector<RunPointer> &runs, const std::vector<Finding> &findings)
{
    std::vector<LaneMark> marks;
    for (size_t lane = 0; lane < runs.size(); ++lane) {
        for (const Loop &loop : runs[lane]->loops)
            marks.push_back({.lane = lane,
                             .first = loop.first,
                             .last = loop.last,
                             .text = tr("the same call %n time(s)", nullptr, loop.calls)});
    }
    for (const Finding &finding : findings) {
        for (const Evidence &evidence : finding.evidence) {
            if (const auto mark = evidence.step ? markAt(runs, *evidence.step, finding) : std::nullopt)
                marks.push_back(*mark);
        }
    }
    return marks;
}

} // namespace quayside
