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

/// What `harbor analyze` wrote of a trial or of a whole job, or `harbor check` of a task: a model's opinion, not the
/// verifier's.
struct Analysis {
    QString file;
    QString author; ///< the agent and the model that were asked; empty where nothing says so
    QString summary;
    std::vector<AnalysisCheck> checks;
    std::optional<Usd> cost;
    QString error; ///< why there is no opinion

    bool operator==(const Analysis &) const = default;
};

/// What stands in a job's folder: about the whole, about single trials (which may be another job's) and about tasks,
/// by their names.
struct JobAnalysis {
    Analysis whole;
    std::map<QString, Analysis> trials;
    std::map<QString, Analysis> tasks;

    bool operator==(const JobAnalysis &) const = default;
};

} // namespace quayside
