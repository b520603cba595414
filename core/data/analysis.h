// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/usage.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace quayside {

/// One question that `harbor analyze` or `harbor check` asked a model about a trial.
struct AnalysisCheck {
    QString name;
    QString outcome;
    QString explanation;

    bool operator==(const AnalysisCheck &) const = default;
};

/// What `harbor analyze` wrote of a trial or of a whole job: a model's opinion, not the verifier's.
struct Analysis {
    QString file;
    QString summary;
    std::vector<AnalysisCheck> checks;
    std::optional<Usd> cost;

    bool operator==(const Analysis &) const = default;
};

/// What `harbor analyze` wrote of a job: about the whole, and about single trials by their names.
struct JobAnalysis {
    Analysis whole;
    std::map<QString, Analysis> trials;

    bool operator==(const JobAnalysis &) const = default;
};

} // namespace quayside
