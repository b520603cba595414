// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/expectation.h"

#include <functional>

class QMenu;

namespace quayside {

/// Everything that an artifact can be compared with, as entries of a menu: the best of each kind first, the other
/// trials by job, the files of the task by folder.
struct ExpectationChoices {
    std::vector<Expectation> candidates;
    std::vector<Expectation> taskFiles;
};

void fillExpectationMenu(QMenu *menu, const ExpectationChoices &choices,
                         const std::function<void(const Expectation &)> &choose);

} // namespace quayside
