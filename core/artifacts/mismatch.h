// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

#include <map>
#include <optional>

namespace quayside {

/// The place in the artifacts that a row of the verifier's details is most likely about.
struct MismatchPlace {
    QString artifact; ///< path relative to the trial's folder
    int line = 0;

    bool operator==(const MismatchPlace &) const = default;
};

/// Looks for the row's words in the texts of the artifacts: an artifact that the row names counts most, then the
/// field's name, then what was got, then the name of the row. Nothing when no word is found.
std::optional<MismatchPlace> placeOfMismatch(const FactTable &table, int row,
                                             const std::map<QString, QString> &artifactTexts);

/// The table of a trial that lists what the verifier expected and got; null where there is none.
const FactTable *mismatchesOf(const TrialDetail &detail);

/// Whether a table has a column of what was expected and one of what was got.
bool listsMismatches(const FactTable &table);

} // namespace quayside
