// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/graph.h"

#include <QString>

#include <optional>

namespace quayside {

/// Where in the artifacts the user is or asked to be. What it names is gone to as soon as it can be: the artifact when
/// the artifacts are known, its line when it was compared, a step when it is known who wrote each line.
struct WantedPlace {
    QString path; ///< relative to the trial's folder
    std::optional<int> line;
    std::optional<StepRef> step; ///< the first line that it wrote
    std::optional<int> check;    ///< row of the verifier's mismatches, instead of a path

    bool operator==(const WantedPlace &) const = default;
};

} // namespace quayside
