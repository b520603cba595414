// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/outcomefigure.h"

namespace quayside {

OutcomeFigure outcomeFigure(const Job &job, const Grouping &grouping)
{
    OutcomeFigure figure{.arms = grouping.arms, .rows = {}};
    figure.rows.resize(grouping.arms.size());
    for (std::uint32_t index = 0; index < job.trials.size(); ++index) {
        const auto outcome = static_cast<size_t>(outcomeOf(*job.trials[index]));
        figure.rows[grouping.armOf[index]].at(outcome).push_back(index);
    }
    return figure;
}

} // namespace quayside
